/** Questions about facts that nobody has said: put to those who may decide, and their answers brought back. */
@NullMarked
package org.ngoaingu.assistant.question;

import org.jspecify.annotations.NullMarked;
