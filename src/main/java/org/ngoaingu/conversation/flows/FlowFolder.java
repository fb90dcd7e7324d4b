package org.ngoaingu.conversation.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of {@code conversation-flows}.
 *
 * @param files content by path below the folder
 */
public record FlowFolder(Map<String, String> files) {

    private static final String ROOT = "conversation-flows/";

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

    /** The content of a file that must be there. */
    public String text(String path) {
        return Objects.requireNonNull(files.get(path), () -> "conversation-flows/" + path + " is missing");
    }
}
