/** How far units are: the sender's units, one unit, one line, and the people behind the figures. */
@NullMarked
package org.ngoaingu.assistant.progress;

import org.jspecify.annotations.NullMarked;
