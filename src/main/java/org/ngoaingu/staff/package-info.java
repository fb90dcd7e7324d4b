/**
 * Units as a tree, people, dated posts, rights, and the import of rosters.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit"})
package org.ngoaingu.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
