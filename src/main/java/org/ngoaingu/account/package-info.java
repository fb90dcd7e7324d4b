/**
 * Who sits behind a chat: invitations, consent, and what a person may ask about the own data.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "staff", "channel"})
package org.ngoaingu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
