/**
 * How far a unit is: counts per quota line, rolled up through the unit tree.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "staff", "staff :: roster", "plan", "certificate"})
package org.ngoaingu.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
