/**
 * The certificate catalogue, equivalence sets, and the levels that people reached.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "staff", "audit"})
package org.ngoaingu.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
