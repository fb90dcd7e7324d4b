package org.ngoaingu.conversation.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks whether the own folder of flows was edited and puts the edit in force, whole or not at all. The files are looked
 * at, not listened for: a folder that is mounted into a container tells nobody of its changes.
 */
@Component
@ConditionalOnProperty(name = "assistant.mode", havingValue = "server", matchIfMissing = true)
class FlowWatch {

    private static final Logger log = LoggerFactory.getLogger(FlowWatch.class);
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 1_000;

    private final Optional<Path> folder;
    private final Editions editions;
    private final FlowsHealth health;
    private final Clock clock;
    private Map<String, String> inForce;
    private Map<String, String> seen;

    @Autowired
    FlowWatch(@Value("${assistant.flows:}") String folder, Editions editions, FlowsHealth health, Clock clock) {
        this(folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder)), editions, health, clock);
    }

    FlowWatch(Optional<Path> folder, Editions editions, FlowsHealth health, Clock clock) {
        this.folder = folder;
        this.editions = editions;
        this.health = health;
        this.clock = clock;
        this.inForce = folder.map(FlowWatch::files).orElseGet(Map::of);
        this.seen = inForce;
    }

    /** An edit is taken when the files have stood still for one look: editors write several, and not at once. */
    @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
    void look() {
        folder.ifPresent(path -> {
            var now = files(path);
            if (!now.equals(inForce) && now.equals(seen)) {
                take(path);
                inForce = now;
            }
            seen = now;
        });
    }

    private void take(Path path) {
        try {
            editions.replace(FlowFolder.packaged().with(path));
            health.inForce(clock.instant());
            log.info("The edited flows are in force");
        } catch (StartRefused refused) {
            refused(refused.reason());
        } catch (RuntimeException e) {
            log.error("The edited flows cannot be read, the old ones stay in force", e);
            refused(Message.of("start.flows-unreadable", "folder", path.toString()));
        }
    }

    private void refused(Message why) {
        log.warn("The edited flows are refused, the old ones stay in force: {}", FlowsHealth.place(why));
        health.refused(why, clock.instant());
    }

    /** Each file with what changes when it is written; empty while the folder cannot be read. */
    private static Map<String, String> files(Path folder) {
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(folder, DEEPEST)) {
            for (var file : found.filter(path -> path.toString().endsWith(".yml"))
                    .limit(MOST_FILES + 1L)
                    .toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        } catch (IOException | UncheckedIOException e) {
            files.put(folder.toString(), String.valueOf(e.getMessage()));
        }
        return files;
    }
}
