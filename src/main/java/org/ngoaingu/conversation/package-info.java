/**
 * Dialogues as files: the engine that plays them and the understanding of typed sentences. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "channel", "staff"})
package org.ngoaingu.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
