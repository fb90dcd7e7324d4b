/**
 * The pages of heads and administrators, and how they sign in. A leaf: no room uses it.
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
            "channel",
            "conversation",
            "assistant",
            "assistant :: quota",
            "assistant :: record",
            "assistant :: roster"
        })
package org.ngoaingu.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
