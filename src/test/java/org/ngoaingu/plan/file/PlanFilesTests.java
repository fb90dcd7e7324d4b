package org.ngoaingu.plan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Task;
import org.ngoaingu.platform.StartRefused;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;
import org.springframework.core.io.ClassPathResource;

/** Plan files of this and other authorities, and what is said about broken ones. */
class PlanFilesTests {

    @TempDir
    private Path folder;

    @Test
    void bothPlansHaveAllTheirLines() {
        var plans = PlanFilesFixture.packaged().all();
        assertThat(plans).extracting(plan -> plan.id().value()).containsExactly("BD", "BT");
        assertThat(plans).allSatisfy(plan -> assertThat(plan.lines()).hasSize(10));
        assertThat(plans.get(1).lines())
                .extracting(line ->
                        line.id().value() + " " + line.rate() + " " + line.minLevel() + " " + line.specialised())
                .containsExactly(
                        "BT-2025-CBCC 25 4 false",
                        "BT-2025-VC 60 4 false",
                        "BT-2025-VCQL 50 4 false",
                        "BT-2025-P 20 3 false",
                        "BT-2025-PLD 15 3 false",
                        "BT-2030-CBCC 35 4 true",
                        "BT-2030-VC 70 4 true",
                        "BT-2030-VCQL 60 4 true",
                        "BT-2030-P 30 3 true",
                        "BT-2030-PLD 25 3 true");
        assertThat(plans.getFirst().lines())
                .extracting(Line::rate)
                .containsExactly(25, 60, 50, 20, 15, 35, 70, 60, 30, 25);
    }

    @Test
    void eachSentenceNamesTheRateAndLevelOfItsLines() {
        for (var plan : PlanFilesFixture.packaged().all()) {
            assertThat(plan.lines())
                    .allSatisfy(line -> assertThat(line.quote())
                            .contains(line.rate() + "%", "bậc " + line.minLevel() + " trở lên"));
            assertThat(plan.lines())
                    .allSatisfy(line -> assertThat(line.quote().contains("ngoại ngữ chuyên ngành"))
                            .isEqualTo(line.specialised()));
        }
    }

    @Test
    void theTasksOfAppendixOneAreThereWithTheirDays() {
        var tasks = PlanFilesFixture.packaged().all().getFirst().tasks();
        assertThat(tasks)
                .extracting(task -> task.section() + ": " + task.time() + " -> " + lastDaysOf2026(task))
                .containsExactly(
                        "Phụ lục I, mục 1: Hàng năm -> none",
                        "Phụ lục I, mục 2: Trước ngày 01/10 hằng năm -> 2026-09-30",
                        "Phụ lục I, mục 3.1: Năm 2020 -> none",
                        "Phụ lục I, mục 3.2: Hàng năm -> none",
                        "Phụ lục I, mục 3.3: Hàng năm -> none",
                        "Phụ lục I, mục 3.4: Hàng năm -> none",
                        "Phụ lục I, mục 3.5: Hàng năm; sơ kết 05 năm (năm 2025); tổng kết 10 năm (năm 2030) -> none",
                        "Phụ lục I, mục 4.1: Hàng năm -> none",
                        "Phụ lục I, mục 4.2: Hàng năm -> none",
                        "Phụ lục I, mục 5.1: Hàng năm và cả giai đoạn -> none",
                        "Phụ lục I, mục 5.2: Theo quy định, hướng dẫn của Chính phủ, Bộ, ngành có liên quan -> none");
        assertThat(tasks.get(6).schedules())
                .extracting(schedule ->
                        schedule.lastDay(2030).map(LocalDate::toString).orElse("none"))
                .containsExactly("none", "none", "2030-12-31");
    }

    private static String lastDaysOf2026(Task task) {
        return task.schedules().stream()
                .flatMap(schedule -> schedule.lastDay(2026).stream())
                .map(LocalDate::toString)
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), days -> days.isEmpty() ? "none" : days));
    }

    @Test
    void aTaskBindsTheUnitsThatItsBodiesName() {
        var review = PlanFilesFixture.packaged().all().getFirst().tasks().get(1);
        assertThat(leads(review, "Sở Xây dựng", UnitKind.DEPARTMENT, Level.PROVINCE))
                .isTrue();
        assertThat(leads(review, "UBND huyện Tuy Phước", UnitKind.PEOPLES_COMMITTEE, Level.DISTRICT))
                .isTrue();
        assertThat(leads(review, "UBND xã Phước An", UnitKind.PEOPLES_COMMITTEE, Level.COMMUNE))
                .isFalse();
        assertThat(leads(review, "Phòng Nội vụ", UnitKind.DIVISION, Level.DISTRICT))
                .isFalse();
        assertThat(leads(review, "Sở chưa rõ cấp", UnitKind.DEPARTMENT, null)).isFalse();
        var support = review.support().getFirst();
        assertThat(support.includes("Sở Nội vụ", UnitKind.DEPARTMENT, Level.PROVINCE))
                .isTrue();
        assertThat(support.includes("SỞ NỘI VỤ TỈNH BÌNH ĐỊNH", UnitKind.DEPARTMENT, Level.PROVINCE))
                .isTrue();
        assertThat(support.includes("Sở Nội vụ và Lao động", UnitKind.DEPARTMENT, Level.PROVINCE))
                .isFalse();
        assertThat(support.includes("Sở Y tế", UnitKind.DEPARTMENT, Level.PROVINCE))
                .isFalse();
    }

    private static boolean leads(Task task, String name, UnitKind kind, @Nullable Level level) {
        return task.lead().stream().anyMatch(body -> body.includes(name, kind, level));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yearlyBefore: "10-01"|yearlyBefore: "10-32"|does not match
            yearlyBefore: "10-01"|yearlyBefore: "02-29"|does not match
            yearlyBefore: "10-01"|year: 2031|hạn 31/12/2031 nằm ngoài thời gian hiệu lực của kế hoạch.
            yearlyBefore: "10-01"|yearly: true, year: 2025|không đúng khuôn mẫu
            lead: [all]|lead: [others]|«others» không được khai ở đâu trong tệp.
            lead: [all]|lead: []|giá trị không được để trống.
            kind: [DIVISION]|kind: [OFFICE]|không nằm trong các giá trị cho phép
            """)
    void aBrokenTaskIsNamedWithItsReason(String whole, String broken, String reason) throws IOException {
        var task = sample() + """
                bodies:
                  all: {name: {vi: các phòng, en: divisions}, units: [{kind: [DIVISION]}]}
                tasks:
                  - {id: DS-1, name: {vi: báo cáo, en: report}, section: IV, quote: Báo cáo, lead: [all], time: hằng năm, schedule: [{yearlyBefore: "10-01"}]}
                """;
        write("ds.yml", task);
        assertThat(PlanFilesFixture.packagedAnd(folder).all().get(2).tasks()).hasSize(1);
        write("ds.yml", task.replace(whole, broken));
        assertThat(refusal()).contains(reason);
    }

    @Test
    void anotherAuthorityIsOneMoreFile() throws IOException {
        write("huyen-dam-sen.yml", sample());
        var plans = PlanFilesFixture.packagedAnd(folder).all();
        assertThat(plans).extracting(plan -> plan.id().value()).containsExactly("BD", "BT", "DS");
        assertThat(plans.get(2).ages()).containsExactly(35);
    }

    @Test
    void aFileOfTheSameIdReplacesThePackagedOne() throws IOException {
        write("bt.yml", sample().replace("id: DS\n", "id: BT\n"));
        var plans = PlanFilesFixture.packagedAnd(folder).all();
        assertThat(plans).extracting(plan -> plan.id().value()).containsExactly("BD", "BT");
        assertThat(plans.get(1).number()).isEqualTo("12/KH-UBND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate: 40|rate: 0|25|0 nhỏ hơn mức thấp nhất là 1.
            rate: 40|rate: 101|25|101 lớn hơn mức cao nhất là 100.
            rate: 40|rate: 0.4|25|0.4 không đúng kiểu, cần kiểu integer.
            minLevel: 3|minLevel: 7|25|7 lớn hơn mức cao nhất là 6.
            due: 2028-12-31|due: 2028-02-30|25|"2028-02-30" không phải là một ngày có thật dạng năm-tháng-ngày.
            due: 2028-12-31|due: 2029-01-01|25|hạn 01/01/2029 nằm ngoài thời gian hiệu lực của kế hoạch.
            to: 2028-12-31}|to: 2022-12-31}|7|ngày kết thúc hiệu lực sớm hơn ngày bắt đầu.
            - underAge: 35|- belowAge: 35|14|không có mục nào tên là «belowAge».
            CADRE, CIVIL|CADR, CIVIL|13|"CADR" không nằm trong các giá trị cho phép: ["CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "CONTRACT_EMPLOYEE", "PART_TIME_COMMUNE_WORKER"].
            , sentence: young}|}|25|thiếu mục «sentence».
            sentence: young}|sentence: old}|25|«old» không được khai ở đâu trong tệp.
            group: young|group: old|25|«old» không được khai ở đâu trong tệp.
            quote: Cơ quan Đảng|remark: x|16|thiếu mục «quote».
            equivalenceSet: tt23-2021|colour: red|8|không có mục nào tên là «colour».
            - block: [PARTY]|- block: []|21|giá trị không được để trống.
            """)
    void aBrokenFileIsNamedWithLineAndReason(String whole, String broken, int line, String reason) throws IOException {
        write("ds.yml", sample().replace(whole, broken));
        assertThat(refusal()).contains("Tệp ds.yml, dòng " + line + ": " + reason);
    }

    @Test
    void aLineIdStandsOnce() throws IOException {
        write(
                "ds.yml",
                sample() + "  - {id: DS-2028-TRE, due: 2028-12-31, rate: 40, minLevel: 3, specialised: false,"
                        + " group: young, section: III, sentence: young}\n");
        assertThat(refusal()).isEqualTo("Tệp ds.yml, dòng 26: mã «DS-2028-TRE» đã được dùng.");
    }

    @Test
    void aLineIdOfAnotherPlanIsNotUsedAgain() throws IOException {
        write("ds.yml", sample().replace("DS-2028-TRE", "BT-2030-VC"));
        assertThat(refusal()).isEqualTo("Tệp DS: mã «BT-2030-VC» đã được dùng.");
    }

    @Test
    void twoFilesWithOneIdAreRefused() throws IOException {
        write("a.yml", sample());
        write("b.yml", sample());
        assertThat(refusal()).contains("mã «DS» đã được dùng.");
    }

    @Test
    void whatIsNoYamlIsSaidSo() throws IOException {
        write("ds.yml", "id: [");
        assertThat(refusal()).startsWith("Tệp ds.yml, dòng ").contains("không đọc được YAML");
        write("ds.yml", "id: A\nid: B\n");
        assertThat(refusal()).contains("không đọc được YAML");
        write("ds.yml", "");
        assertThat(refusal()).isEqualTo("Tệp ds.yml: tệp không có nội dung nào.");
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        var refused =
                catchThrowableOfType(StartRefused.class, () -> PlanFilesFixture.packagedAnd(folder.resolve("nowhere")));
        assertThat(said(refused)).endsWith("không đọc được thư mục kế hoạch; xin kiểm tra ASSISTANT_PLANS.");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        write("ds.yml", sample() + "#".repeat(1_000_000));
        assertThat(refusal()).isEqualTo("Tệp ds.yml: tệp lớn hơn 1 MB.");
    }

    private String refusal() {
        return said(catchThrowableOfType(StartRefused.class, () -> PlanFilesFixture.packagedAnd(folder)));
    }

    private static String said(StartRefused refused) {
        assertThat(refused).isNotNull();
        return new Texts().say(Locale.of("vi"), refused.reason());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String sample() throws IOException {
        return new ClassPathResource("plans-of-others/huyen-dam-sen.yml").getContentAsString(StandardCharsets.UTF_8);
    }
}
