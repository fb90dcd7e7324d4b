/** Flow files: read, checked as a whole, compiled. */
@NullMarked
package org.ngoaingu.conversation.flows;

import org.jspecify.annotations.NullMarked;
