/**
 * E-mail as a notice (thư báo tin): says that there is something new in the web chat, and nothing of it. Off without
 * {@code SPRING_MAIL_HOST}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "staff", "channel", "account"})
package org.ngoaingu.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
