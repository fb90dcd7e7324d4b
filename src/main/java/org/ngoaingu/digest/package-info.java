/**
 * The weekly summary (bản tin tuần) of a unit for who oversees it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "staff", "plan", "progress", "duties", "channel"})
package org.ngoaingu.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
