package org.ngoaingu.platform;

import java.util.Map;

/**
 * Something to be said, before it is put in a language: a key of the text files and what fills its places.
 *
 * @param arguments texts, whole numbers, {@link java.time.LocalDate}s, {@link Wording}s or other messages, by the
 *     name of their place
 */
public record Message(String key, Map<String, Object> arguments) {

    public Message {
        arguments = Map.copyOf(arguments);
    }

    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    public static Message of(String key, String name, Object value) {
        return new Message(key, Map.of(name, value));
    }

    public static Message of(String key, String name1, Object value1, String name2, Object value2) {
        return new Message(key, Map.of(name1, value1, name2, value2));
    }
}
