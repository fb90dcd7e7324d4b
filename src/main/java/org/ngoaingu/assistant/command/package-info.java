/** The commands of the jar: {@code import}, {@code quota}, {@code progress}. */
@NullMarked
package org.ngoaingu.assistant.command;

import org.jspecify.annotations.NullMarked;
