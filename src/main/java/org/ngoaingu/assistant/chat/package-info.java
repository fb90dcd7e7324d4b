/** Verbs about the chat itself. */
@NullMarked
package org.ngoaingu.assistant.chat;

import org.jspecify.annotations.NullMarked;
