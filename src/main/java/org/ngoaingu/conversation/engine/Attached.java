package org.ngoaingu.conversation.engine;

/**
 * A file that came with a message.
 *
 * @param type media type
 * @param bytes its size
 */
public record Attached(String id, String type, long bytes) {}
