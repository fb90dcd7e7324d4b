/** The weekly digest in the chat: now, when it comes, who gets it beside oneself, and what its buttons open. */
@NullMarked
package org.ngoaingu.assistant.digest;

import org.jspecify.annotations.NullMarked;
