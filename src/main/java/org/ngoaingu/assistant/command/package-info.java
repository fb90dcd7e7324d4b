/** The commands of the jar: {@code import}, {@code quota}, {@code progress}, {@code invite}, {@code admin}. */
@NullMarked
@NamedInterface("command")
package org.ngoaingu.assistant.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
