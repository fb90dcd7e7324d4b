package org.ngoaingu.assistant.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.conversation.host.TestVerbs;

/** {@code docs/flows.md} works as it is written: its files are laid down in their order and its commands typed. */
class TutorialTests {

    private static final Pattern BLOCK = Pattern.compile("```(yaml|console)( \\S+)?\n(.*?)```", Pattern.DOTALL);
    private static final String COMMAND = "$ java -jar language-plan-assistant.jar flows ";

    @TempDir
    private Path folder;

    private int files;
    private int commands;

    @Test
    void everySnippetWorks() throws IOException {
        var page = Files.readString(Path.of("docs/flows.md"));
        for (var block : BLOCK.matcher(page).results().toList()) {
            if (block.group(1).equals("yaml")) {
                write(block.group(2).strip(), block.group(3));
            } else {
                type(block.group(3).lines().toList());
            }
        }
        assertThat(files).isGreaterThan(10);
        assertThat(commands).isGreaterThan(7);
        assertThat(page.lines().filter(line -> line.startsWith("```")).count()).isEqualTo(2L * (files + blocks(page)));
    }

    private static long blocks(String page) {
        return page.lines().filter(line -> line.equals("```console")).count();
    }

    private void write(String path, String text) throws IOException {
        files++;
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Types the commands of a block, each with what stands under it up to the next one. */
    private void type(List<String> lines) {
        int next = 0;
        while (next < lines.size()) {
            int end = next + 1;
            while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
                end++;
            }
            assertThat(lines.get(next)).startsWith(COMMAND);
            run(lines.get(next).substring(COMMAND.length()), lines.subList(next + 1, end));
            next = end;
        }
    }

    private void run(String arguments, List<String> shown) {
        commands++;
        var typed = shown.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        var out = new StringWriter();
        FlowsCommand.line(
                        () -> TestVerbs.rooms(Map.of("assistant.language", "en")),
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments.replace("my-flows", folder.toString()).split(" "));
        var expected = shown.stream().filter(line -> !line.startsWith("> ")).collect(Collectors.joining("\n"));
        assertThat(out.toString().strip())
                .as("flows %s", arguments)
                .matches(Pattern.compile(Pattern.quote(expected.strip()).replace("…", "\\E.*\\Q"), Pattern.DOTALL));
    }
}
