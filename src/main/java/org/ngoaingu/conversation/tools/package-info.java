/**
 * Tools for whoever writes flows: checks, transcripts and what they cover, diagrams, a chat to try. They play the flows
 * as the running program does, with stand-ins for the verbs, and need no database.
 */
@NullMarked
@NamedInterface("tools")
package org.ngoaingu.conversation.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
