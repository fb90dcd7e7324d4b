/** Plays flows: a pure function from flows, session, input and day to what is said next. Knows no channel or store. */
@NullMarked
package org.ngoaingu.conversation.engine;

import org.jspecify.annotations.NullMarked;
