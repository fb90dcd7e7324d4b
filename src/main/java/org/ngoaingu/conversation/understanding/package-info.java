/** Understands typed sentences without a network: normaliser and intent classifier, trained at start from the files. */
@NullMarked
package org.ngoaingu.conversation.understanding;

import org.jspecify.annotations.NullMarked;
