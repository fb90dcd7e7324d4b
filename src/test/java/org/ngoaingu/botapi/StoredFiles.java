package org.ngoaingu.botapi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that people sent to the bot. */
final class StoredFiles {

    private static final int LARGEST = 20 * 1024 * 1024;

    private record Stored(String path, byte[] content) {}

    private final Map<String, Stored> files = new ConcurrentHashMap<>();
    private final AtomicReference<String> wrongPath = new AtomicReference<>();
    private final AtomicInteger ids = new AtomicInteger();

    /** Keeps the file; what the message tells of it. */
    ObjectNode add(String folder, Upload file) {
        var number = ids.incrementAndGet();
        var ending =
                file.name().contains(".") ? file.name().substring(file.name().lastIndexOf('.')) : "";
        var id = "file-" + number;
        var wrong = wrongPath.getAndSet(null);
        var path = wrong == null ? folder + "/file_" + number + ending : wrong;
        files.put(id, new Stored(path, file.content()));
        return Json.of("file_id", id, "file_unique_id", "u" + number, "file_size", file.content().length);
    }

    /** Telegram says that the next file lies there. */
    void misplaceNext(String path) {
        wrongPath.set(path);
    }

    /** The answer of {@code getFile}. */
    JsonNode describe(String id) {
        var stored = files.get(id);
        if (stored == null) {
            throw Refusal.badRequest("wrong file_id or the file is temporarily unavailable");
        } else if (stored.content.length > LARGEST) {
            throw Refusal.badRequest("file is too big");
        }
        return Json.of("file_id", id, "file_unique_id", "u" + id, "file_path", stored.path);
    }

    /** Null where there is nothing. */
    byte[] at(String path) {
        return files.values().stream()
                .filter(stored -> stored.path.equals(path))
                .map(Stored::content)
                .findFirst()
                .orElse(null);
    }
}
