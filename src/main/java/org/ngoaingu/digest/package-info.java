/**
 * The weekly summary (bản tin tuần) of a unit for who oversees it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.ngoaingu.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
