package org.ngoaingu.channel.telegram;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatFile;

/**
 * What Telegram calls the documents it was given ({@code file_id}), so that one that goes to thousands is carried there
 * once: the Bot API's "Sending files". Knows the last {@value #MOST}.
 */
final class GivenDocuments {

    private static final int MOST = 100;

    private final Map<String, String> names = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /** What tells one document from another: its content, and the name that a reader sees. */
    static String key(ChatFile file) {
        try {
            var content = MessageDigest.getInstance("SHA-256").digest(file.content());
            return HexFormat.of().formatHex(content) + " " + file.name();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    synchronized @Nullable String find(String key) {
        return names.get(key);
    }

    synchronized void put(String key, String name) {
        names.put(key, name);
    }

    /** Telegram does not know it any more. */
    synchronized void forget(String key) {
        names.remove(key);
    }
}
