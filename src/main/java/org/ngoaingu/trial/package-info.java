/**
 * The invented district that a first start shows, and the page where a role is chosen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "staff", "plan", "channel"})
package org.ngoaingu.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
