/**
 * Words in and out: the messages of every chat, and the drivers that carry them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "staff", "audit"})
package org.ngoaingu.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
