package org.ngoaingu.assistant.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office at its machine: the commands as processes, one after the other on one home. */
@BesideOthers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static Path home;
    private static String units;
    private static String staff;

    @BeforeAll
    static void files() throws IOException {
        home = folder.resolve("home");
        units = copy("units.csv", "");
        staff = copy("staff.csv", "61,TM0999,Đoàn Thị Sai,31/02/1985,Chuyên viên,TM-P03,Phòng Kinh tế,Công chức\n");
    }

    private static String copy(String name, String more) throws IOException {
        try (var in = new ClassPathResource("trial/" + name).getInputStream()) {
            var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(name), text + more).toString();
        }
    }

    private static JsonNode json(Typed typed) {
        return JSON.readTree(typed.out());
    }

    @Test
    @Order(1)
    void wrongUsageIsToldBeforeAnythingStarts() throws Exception {
        assertThat(Typed.command(home, "import", "--nonsense").exit()).isEqualTo(2);
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    @Order(2)
    void aDryRunLooksAndLeavesNothing() throws Exception {
        var looked = Typed.command(home, "import", "--units", units, "--staff", staff, "--dry-run", "--json");

        assertThat(looked.exit()).as(looked.err()).isEqualTo(3);
        assertThat(json(looked).at("/people/new").asInt()).isEqualTo(60);
        assertThat(json(looked).at("/units/new").asInt()).isEqualTo(16);
        assertThat(json(looked).at("/asOf").asString()).isEqualTo("2025-12-01");
        assertThat(json(looked).at("/refused/0/value").asString()).isEqualTo("31/02/1985");
        assertThat(looked.err()).contains("--plan").contains("BD, BT").doesNotContain("\tat ");
    }

    @Test
    @Order(3)
    void anImportTakesTheGoodRowsAndASecondOneChangesNothing() throws Exception {
        var toCorrect = folder.resolve("can-sua.xlsx");
        var first = Typed.command(
                home, "import", "--units", units, "--staff", staff, "--plan", "BT", "--refused", toCorrect.toString());
        assertThat(first.exit()).as(first.err()).isEqualTo(3);
        assertThat(first.out()).contains("Người: 60 mới").contains("31/02/1985").contains("Đã ghi.");
        assertThat(toCorrect).isNotEmptyFile();

        var second = Typed.command(home, "import", "--units", units, "--staff", staff, "--json");
        assertThat(json(second).at("/people").toString())
                .isEqualTo("{\"new\":0,\"changed\":0,\"unchanged\":60,\"missing\":0}");
    }

    @Test
    @Order(4)
    void quotaAndProgressAnswerInWordsAndJson() throws Exception {
        var quota = Typed.command(home, "quota", "TM0031", "--date", "2026-11-22", "--json");
        assertThat(quota.exit()).as(quota.err()).isZero();
        assertThat(quota.out().strip())
                .isEqualTo("{\"person\":\"TM0031\",\"date\":\"2026-11-22\",\"lines\":["
                        + "{\"id\":\"BT-2030-CBCC\",\"verdict\":\"yes\",\"missing\":[],\"focus\":\"no\",\"rate\":35,"
                        + "\"minLevel\":4,\"section\":\"III.2\",\"open\":true},"
                        + "{\"id\":\"BT-2025-CBCC\",\"verdict\":\"yes\",\"missing\":[],\"focus\":\"no\",\"rate\":25,"
                        + "\"minLevel\":4,\"section\":\"III.2\",\"open\":false}],"
                        + "\"none\":null,\"level\":4,\"reached\":true}");

        assertThat(Typed.command(home, "quota", "TM0034").out()).contains("không thuộc chỉ tiêu nào");

        var progress = json(Typed.command(home, "progress", "TM", "--date", "2026-11-22", "--json"));
        assertThat(progress.at("/unit").asString()).isEqualTo("TM");
        assertThat(progress.at("/lines")).hasSize(10);
        progress.at("/lines")
                .forEach(line -> assertThat(line.at("/in").asInt()
                                + line.at("/out").asInt()
                                + line.at("/excluded").asInt()
                                + line.at("/unknown").asInt())
                        .isEqualTo(60));

        var before = Typed.command(home, "progress", "TM", "--date", "2024-01-01");
        assertThat(before.out()).isEmpty();
        assertThat(before.err())
                .contains("Chưa có dữ liệu trước ngày 01/12/2025")
                .doesNotContain("\tat ");
    }

    @Test
    @Order(5)
    void aFileThatIsNoRosterIsToldInOneSentence() throws Exception {
        var picture = Files.write(
                folder.resolve("anh.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});

        var refused = Typed.command(home, "import", "--staff", picture.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("hình ảnh").doesNotContain("\tat ", "Exception");
    }

    @Test
    @Order(6)
    void anOutageIsToldInOneSentence() throws Exception {
        var notAFolder = Files.writeString(folder.resolve("file"), "x");

        var failed = Typed.command(notAFolder, "quota", "TM0031");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).isNotBlank().doesNotContain("\tat ");
    }
}
