package org.ngoaingu.conversation.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every file that a schema describes names it in its first line, so that an editor helps to write it. */
class SchemaLinesTests {

    private static final Path FOLDER = Path.of("conversation-flows");
    private static final String BEGINNING = "# yaml-language-server: $schema=";

    @Test
    void everyFileNamesItsSchema() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            assertThat(files.filter(SchemaLinesTests::hasSchema))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> {
                        var first = Files.readAllLines(file).getFirst();
                        assertThat(first).as("%s", file).startsWith(BEGINNING);
                        assertThat(file.resolveSibling(first.substring(BEGINNING.length())))
                                .isRegularFile();
                    });
        }
    }

    /** All YAML but texts, whose keys are free. */
    private static boolean hasSchema(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".yml") && !List.of("texts.vi.yml", "texts.en.yml").contains(name.replaceFirst("^_", ""));
    }
}
