/** The answer to "which quota line is mine": what holds, why, what would satisfy it, and what if. */
@NullMarked
@NamedInterface("quota")
package org.ngoaingu.assistant.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
