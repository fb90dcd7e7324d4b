/**
 * Announcements (thông báo): one message to many, approved, sent once, with receipts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "staff", "plan", "progress", "channel"})
package org.ngoaingu.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
