/** Reads typed words: the slot types of this room and the word lists behind them. */
@NullMarked
package org.ngoaingu.conversation.reading;

import org.jspecify.annotations.NullMarked;
