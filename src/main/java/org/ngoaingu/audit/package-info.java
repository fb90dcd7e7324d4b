/**
 * Who did what, when and why; sealed so that a change shows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.ngoaingu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
