package org.ngoaingu.channel;

/**
 * A file that came or goes with a message.
 *
 * @param name as given; to be escaped like any text, never used as a path
 * @param type media type as given, to be trusted no more than the name
 * @param content at most 20 MB
 */
public record ChatFile(String name, String type, byte[] content) {}
