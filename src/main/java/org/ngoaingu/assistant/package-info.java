/**
 * The verbs that flows, buttons and commands call, one class a verb.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "account",
            "audit",
            "staff",
            "staff :: roster",
            "plan",
            "certificate",
            "progress",
            "duties",
            "announcement",
            "mail",
            "digest",
            "channel",
            "account",
            "conversation",
            "conversation :: tools"
        })
package org.ngoaingu.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
