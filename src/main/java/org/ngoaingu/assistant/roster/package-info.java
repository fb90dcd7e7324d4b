/** Imports as the office does them: looked at, taken, and put under a plan in one step. */
@NullMarked
@NamedInterface("roster")
package org.ngoaingu.assistant.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
