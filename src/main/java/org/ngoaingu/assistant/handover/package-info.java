/** Questions that a person wants a colleague to answer: put to the administrators, and their answers brought back. */
@NullMarked
package org.ngoaingu.assistant.handover;

import org.jspecify.annotations.NullMarked;
