package org.ngoaingu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A folder of one's own lies over the packaged flows; what cannot be read in it is said with its place. */
class FlowFolderTests {

    @TempDir
    private Path own;

    @BeforeEach
    void hasAFlowFolder() throws IOException {
        Files.createDirectories(own.resolve("menu"));
    }

    @Test
    void aFileOfTheSamePathIsReplacedAndOthersAreAdded() throws IOException {
        write("menu/texts.vi.yml", "menu: {hello: Chào bà con}");
        write("fair/texts.vi.yml", "fair: {hello: Hội chợ}");
        write("flow.schema.json", "{}");
        var folder = FlowFolder.packaged().with(own);
        assertThat(folder.text("menu/texts.vi.yml")).contains("bà con");
        assertThat(folder.text("fair/texts.vi.yml")).contains("Hội chợ");
        assertThat(folder.text("help/texts.vi.yml")).contains("đồng nghiệp");
        assertThat(folder.text("flow.schema.json")).contains("2020-12");
    }

    @Test
    void theSettingNamesTheFolderForTexts() throws IOException {
        write("menu/texts.vi.yml", "menu: {hello: Chào bà con}");
        new ApplicationContextRunner()
                .withUserConfiguration(PlatformConfiguration.class, Texts.class)
                .withPropertyValues(
                        "assistant.flows=" + own,
                        "assistant.home=" + own.resolve("home"),
                        "assistant.time-zone=Asia/Ho_Chi_Minh")
                .run(context -> {
                    var texts = context.getBean(Texts.class);
                    assertThat(texts.say(Locale.of("vi"), Message.of("menu.hello")))
                            .isEqualTo("Chào bà con");
                    assertThat(texts.say(Locale.of("vi"), Message.of("pattern.skip")))
                            .isEqualTo("Bỏ qua");
                });
    }

    @Test
    void whatIsNoYamlIsRefusedWithFileAndLine() throws IOException {
        write("menu/texts.vi.yml", "menu:\n  hello: [Chào\n");
        assertThat(refusal()).contains("menu/texts.vi.yml, dòng 2: while parsing a flow sequence");
        write("menu/texts.vi.yml", "menu:\n  hello: a\n  hello: b\n");
        assertThat(refusal()).contains("menu/texts.vi.yml, dòng 3: ").contains("hello");
        write("menu/texts.vi.yml", "");
        assertThat(refusal()).contains("menu/texts.vi.yml, dòng 1: no YAML mapping");
        Files.write(own.resolve("menu/texts.vi.yml"), "menu: {hello: chào}".getBytes(StandardCharsets.UTF_16));
        assertThat(refusal()).contains("cannot be read as UTF-8");
        write("menu/texts.vi.yml", "#".repeat(1_000_001));
        assertThat(refusal()).contains("larger than");
    }

    @Test
    void aTextOfAnotherPartOfTheProgramIsNotTakenOver() throws IOException {
        write("menu/texts.vi.yml", "start:\n  root: x\n");
        var folder = FlowFolder.packaged().with(own);
        assertThat(said(catchThrowableOfType(StartRefused.class, () -> new Texts(folder))))
                .contains("menu/texts.vi.yml")
                .contains("start.root stands twice");
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        own = own.resolve("nowhere");
        assertThat(refusal()).isEqualTo("Không đọc được thư mục " + own + ": hãy kiểm tra ASSISTANT_FLOWS.");
    }

    private String refusal() {
        return said(catchThrowableOfType(
                StartRefused.class, () -> FlowFolder.packaged().with(own)));
    }

    private static String said(StartRefused refused) {
        assertThat(refused).isNotNull();
        return new Texts().say(Locale.of("vi"), refused.reason());
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(own.resolve(path).getParent());
        Files.writeString(own.resolve(path), text);
    }
}
