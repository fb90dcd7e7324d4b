/**
 * Plans as data: which quota lines hold for a person on a day, and why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "staff"})
package org.ngoaingu.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
