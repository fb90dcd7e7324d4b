package org.ngoaingu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of {@code conversation-flows}.
 *
 * @param files content by path below the folder
 */
public record FlowFolder(Map<String, String> files) {

    private static final String ROOT = "conversation-flows/";
    private static final int MOST_FILES = 1_000;
    private static final int MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 8;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public FlowFolder {
        files = Map.copyOf(files);
    }

    /** The files packaged with the application. */
    public static FlowFolder packaged() {
        var files = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*")) {
                var url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
                files.put(
                        url.substring(url.lastIndexOf(ROOT) + ROOT.length()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FlowFolder(files);
    }

    /**
     * These files with the YAML files of a folder laid over: a file of the same path is replaced, others are added.
     * Schemas and all that is not {@code .yml} stay as packaged.
     *
     * @throws StartRefused when the folder or one of its files cannot be read as YAML
     */
    public FlowFolder with(Path own) {
        var all = new TreeMap<>(files);
        for (var file : yamlFiles(own)) {
            var path =
                    own.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
            all.put(path, content(path, file));
        }
        return new FlowFolder(all);
    }

    /** The content of a file that must be there. */
    public String text(String path) {
        return Objects.requireNonNull(files.get(path), () -> ROOT + path + " is missing");
    }

    private static List<Path> yamlFiles(Path folder) {
        try (var found = Files.walk(folder, DEEPEST)) {
            var files = found.filter(file -> file.toString().endsWith(".yml"))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.size() > MOST_FILES) {
                throw refused(folder.toString(), 1, "more than " + MOST_FILES + " files");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefused(Message.of("start.flows-unreadable", "folder", folder.toString()), e);
        }
    }

    private static String content(String path, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refused(path, 1, "larger than " + MOST_BYTES + " bytes");
            }
            var text = Files.readString(file);
            if (!YAML.readTree(text).isObject()) {
                throw refused(path, 1, "no YAML mapping (key: value)");
            }
            return text;
        } catch (JacksonException e) {
            var reason = e.getOriginalMessage().lines().findFirst().orElse("no YAML");
            throw refused(path, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), reason);
        } catch (IOException e) {
            throw refused(path, 1, "cannot be read as UTF-8 text");
        }
    }

    /** The refusal of one file of the folder. */
    static StartRefused refused(String file, int line, String reason) {
        return new StartRefused(
                new Message("start.flows-refused", Map.of("file", file, "line", line, "reason", reason, "more", 0)));
    }
}
