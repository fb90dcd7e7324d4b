/**
 * What is to be done by a day (việc có thời hạn): dated tasks of plans, and the days that letters and administrators set.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "staff", "audit", "plan"})
package org.ngoaingu.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
