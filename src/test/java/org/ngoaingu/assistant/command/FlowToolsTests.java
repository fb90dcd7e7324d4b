package org.ngoaingu.assistant.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.conversation.host.TestVerbs;

/** The tools say what is wrong with a folder of own flows, and end as scripts expect. */
class FlowToolsTests {

    private static final String FLOW = "flow: hours\nstart: {commands: {/gio: {}}}\nsteps: [{id: tell, say: open}]\n";
    private static final String TRANSCRIPT =
            "flow: hours\ncase: tells\nturns: [{user: /gio, bot: [open], end: completed}]\n";

    @TempDir
    private Path own;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void lintPassesAGoodFolder() throws IOException {
        hours();
        assertThat(tool("lint", "--flows", own.toString())).isZero();
        assertThat(out.toString()).matches("\\d+ hội thoại, \\d+ kịch bản thử, \\d+ chỗ .*: không có gì sai\\.\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void lintNamesEveryProblemOnItsOwnLine() throws IOException {
        hours();
        write("hours/flow.yml", FLOW.replace("say: open", "say: opened"));
        assertThat(tool("lint", "--flows", own.toString())).isEqualTo(3);
        assertThat(out.toString().lines())
                .containsExactlyInAnyOrder(
                        "hours/flow.yml:3: no text hours.opened in vi",
                        "hours/flow.yml:3: no text hours.opened in en",
                        "hours/texts.vi.yml:1: text hours.open is never said",
                        "hours/texts.en.yml:1: text hours.open is never said");
        assertThat(err.toString()).isEqualTo("Có 4 chỗ cần sửa.\n");
    }

    @Test
    void lintPlaysTheTranscriptsAndCounts() throws IOException {
        hours();
        write("hours/tests/tells.yml", TRANSCRIPT.replace("/gio", "/help"));
        assertThat(tool("lint", "--flows", own.toString())).isEqualTo(3);
        assertThat(out.toString())
                .contains("hours/tests/tells.yml:3: case «tells», turn 1 «/help»: bot: expected [open], got [help.how]")
                .contains("hours/flow.yml:3: no transcript: step tell is never reached");
    }

    @Test
    void aFolderThatCannotBeReadIsToldInASentence() throws IOException {
        assertThat(tool("lint", "--flows", own.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none").doesNotContain("\tat ");
        write("hours/flow.yml", "flow: [hours");
        assertThat(tool("test", "--flows", own.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("hours/flow.yml, dòng 1");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void testPlaysTheTranscriptsOfOneFlow() throws IOException {
        hours();
        assertThat(tool("test", "hours", "--flows", own.toString())).isZero();
        assertThat(out.toString()).isEqualTo("1 kịch bản đạt, 0 chưa đạt.\n");
        assertThat(tool("test", "none", "--flows", own.toString())).isEqualTo(2);
        write("hours/tests/tells.yml", TRANSCRIPT.replace("bot: [open]", "bot: [closed]"));
        assertThat(tool("test", "hours", "--flows", own.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("expected [closed], got [open]").contains("0 kịch bản đạt, 1 chưa đạt.");
    }

    @Test
    void coverageCountsEachFlow() throws IOException {
        hours();
        assertThat(tool("coverage", "--flows", own.toString())).isZero();
        assertThat(out.toString()).containsPattern("hours +1/1 +100 %");
    }

    @Test
    void diagramPrintsOneFlowAndWritesBesideTheOwnOnes() throws IOException {
        hours();
        assertThat(tool("diagram", "hours", "--flows", own.toString())).isZero();
        assertThat(out.toString()).contains("flowchart TD").contains("say open");
        assertThat(tool("diagram", "--write", "--flows", own.toString())).isZero();
        assertThat(own.resolve("hours/diagram.mmd")).content().contains("([\"/gio\"])");
        assertThat(own).isDirectoryNotContaining("glob:**/what-if");
        assertThat(tool("diagram", "--write")).isEqualTo(2);
    }

    private int tool(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return FlowsCommand.line(() -> TestVerbs.rooms(), InputStream.nullInputStream())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private void hours() throws IOException {
        write("hours/flow.yml", FLOW);
        write("hours/texts.vi.yml", "hours: {open: 7 giờ 30}\n");
        write("hours/texts.en.yml", "hours: {open: half past seven}\n");
        write("hours/tests/tells.yml", TRANSCRIPT);
    }

    private void write(String path, String text) throws IOException {
        var file = own.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
