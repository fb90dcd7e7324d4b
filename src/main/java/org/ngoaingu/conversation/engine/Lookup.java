package org.ngoaingu.conversation.engine;

import java.util.Map;

/**
 * A question to a verb that only reads.
 *
 * @param with slot that fills an argument, by argument
 */
public record Lookup(String verb, Map<String, String> with) {}
