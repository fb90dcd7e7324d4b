/**
 * What every room stands on: the database, the clock, texts and the folding of Vietnamese. No feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ngoaingu.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
