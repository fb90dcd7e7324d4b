package org.ngoaingu.plan;

import org.ngoaingu.platform.Message;

/**
 * A fact that nobody has said and that decides.
 *
 * @param what the fact, as people read it
 * @param who can supply it
 */
public record Missing(Attribute fact, Message what, Message who) {}
