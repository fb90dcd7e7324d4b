package org.ngoaingu.conversation.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.StartRefused;
import org.ngoaingu.platform.Texts;

/** Flows of an authority's own folder are used when all of them pass; else the start is refused with the place. */
class OwnFlowsTests {

    @TempDir
    private Path own;

    @Test
    void aFlowIsReplacedAndAnotherAdded() throws IOException {
        write("help/flow.yml", packaged("help/flow.yml").replace("/help: {}", "/help: {}\n    /trogiup: {}"));
        write("hours/flow.yml", "flow: hours\nstart: {commands: {/gio: {}}}\nsteps: [{id: tell, say: open}]\n");
        write("hours/texts.vi.yml", "hours: {open: 7 giờ 30}\n");
        write("hours/texts.en.yml", "hours: {open: half past seven}\n");
        write(
                "hours/tests/tells.yml",
                "flow: hours\ncase: tells\nturns: [{user: /gio, bot: [open], end: completed}]\n");
        assertThat(compiled().commands()).containsKeys("/trogiup", "/gio", "/chitieu");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            menu/flow.yml | say: hello | say: hullo | menu/flow.yml, dòng 16: no text menu.hullo
            my-quota/flow.yml | call: quota.why | call: quota.whence | my-quota/flow.yml, dòng 22: no verb quota.whence
            _config.yml | idle: PT2H | idle: 2 hours | _config.yml, dòng 3: does not match the regex pattern
            _config.yml | accept: 0.55 | accept: yes | _config.yml, dòng 12: string found, number expected
            _patterns.yml | repeat: | again: | _patterns.yml, dòng 4: required property 'repeat' not found
            _types.yml | "no": | "nay": | _types.yml, dòng 3: required property 'no' not found
            understanding/abbreviations.yml | means: công chức} | stands: công chức} | required property 'means' not found
            """)
    void aBadFileRefusesTheStart(String file, String from, String to, String said) throws IOException {
        assertThat(packaged(file)).contains(from);
        write(file, packaged(file).replace(from, to));
        var refused = catchThrowableOfType(StartRefused.class, this::compiled);
        assertThat(refused).isNotNull();
        assertThat(new Texts().say(Locale.of("vi"), refused.reason()))
                .startsWith("Các tệp hội thoại trong ASSISTANT_FLOWS chưa dùng được: ")
                .contains(said);
    }

    private FlowSet compiled() {
        return Editions.flows(FlowFolder.packaged().with(own), TestVerbs.TYPES, TestVerbs.ALL, TestVerbs.FUNCTIONS);
    }

    private static String packaged(String path) {
        return FlowFolder.packaged().text(path);
    }

    private void write(String path, String text) throws IOException {
        var file = own.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
