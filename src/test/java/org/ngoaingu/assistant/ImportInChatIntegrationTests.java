package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ngoaingu.assistant.ScriptedTalk.Side;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.ScriptedDriver;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented district's lists come in as files, and people decide by buttons. */
@BesideOthers
@SpringBootTest
@Import({ScriptedTalk.class, ScriptedDriver.Setup.class})
@ExtendWith(EmptyTables.class)
class ImportInChatIntegrationTests {

    private static final Actor FIRST = new Actor.FirstAdministrator();
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);

    @Autowired
    ScriptedTalk talks;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    Rights rights;

    @Autowired
    Staff staff;

    @Autowired
    Units units;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void forget() {
        driver.forget();
    }

    @Test
    void filesOneAfterTheOtherAreLookedAtTogetherChosenForAndTaken() throws IOException {
        var admin = talks.of(FIRST);

        admin.sends("", staff(staffText()));
        admin.hears("đang kiểm tra");
        var alone = admin.hears("Kết quả kiểm tra");
        assertThat(alone.text()).contains("Chưa nhập được (").contains("Danh mục đơn vị không có mã");
        var old = admin.button("Ghi");

        admin.sends("", units());
        admin.hears("thay bằng lần mới hơn");
        var together = admin.hears("Kết quả kiểm tra");
        assertThat(together.text())
                .contains("Số liệu tính đến ngày 01/12/2025")
                .contains("0 thay đổi")
                .contains("Chưa có gì được ghi")
                .contains("theo kế hoạch nào");
        assertThat(people()).isZero();

        admin.pressesData(old.data()).hears("Nút này không còn dùng được");
        admin.presses(labelWith(together, "276")).hears("Kế hoạch áp dụng");
        var commit = admin.button("Ghi");
        admin.pressesData(commit.data()).hears("Đã ghi xong");
        assertThat(people()).isEqualTo(60);
        assertThat(sql.sql("select count(*) from chat_file where type = 'text/csv'")
                        .query(Integer.class)
                        .single())
                .as("files dropped")
                .isZero();
        assertThat(sql.sql("select count(*) from audit_entry where act = 'import' and actor = 'first-administrator'")
                        .query(Integer.class)
                        .single())
                .isOne();

        for (int tap = 0; tap < 20; tap++) {
            admin.pressesData(commit.data());
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin.replies())
                        .filteredOn(reply -> reply.text().contains("Nút này không còn dùng được"))
                        .hasSize(21));
        assertThat(sql.sql("select count(*) from audit_entry where act = 'import'")
                        .query(Integer.class)
                        .single())
                .isOne();

        admin.presses("Hoàn tác").hears("Đã hoàn tác");
        assertThat(people()).isZero();
    }

    @Test
    void bothFilesInOneMessageWithADayAndTheRefusedRowsComeBack() throws IOException {
        var admin = talks.of(FIRST);
        var bad = staffText()
                + "999,TM9999,=HYPERLINK(\"http://x\"),31/02/1990,Chuyên viên,TM-P02,,Công chức,,,,,,,,,,\n";

        admin.sends("tính đến 31/10/2025", units(), staff(bad.replace("(Tính đến ngày 01 tháng 12 năm 2025)", "")));
        var found = admin.hears("Kết quả kiểm tra");
        assertThat(found.text())
                .contains("Số liệu tính đến ngày 31/10/2025")
                .contains("Chưa nhập được (1 dòng)")
                .contains("31/02/1990");
        var file = admin.file(admin.hears("dòng chưa nhận được"));
        assertThat(file.name()).endsWith(".xlsx");
        assertThat(cells(file))
                .contains("TM9999", "31/02/1990", "'=HYPERLINK(\"http://x\")")
                .doesNotContain("TM0001");

        admin.sends("", file);
        assertThat(admin.hears("Kết quả kiểm tra").text())
                .contains("Chưa nhập được (1 dòng)")
                .contains("31/10/2025");

        admin.presses("Đổi ngày số liệu").hears("tính đến ngày nào");
        admin.says("1/11/2025").hears("01/11/2025");
        admin.presses("Bỏ").hears("Đã bỏ");
        assertThat(people()).isZero();
        admin.pressesData(found.choices().getFirst().data()).hears("Nút này không còn dùng được");
        assertThat(sql.sql("select count(*) from chat_file where type = 'text/csv'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileThatIsNoListIsNamedWithItsReasonAndTheOtherWaits() throws IOException {
        var admin = talks.of(FIRST);

        admin.sends("", units(), new ChatFile("anh.png", "image/png", Samples.png()));
        assertThat(admin.hears("Chưa nhập được").text()).contains("«anh.png»");
        admin.sends("", staff(staffText()));
        assertThat(admin.hears("Kết quả kiểm tra").text()).doesNotContain("Danh mục đơn vị không có mã");
    }

    @Test
    void aStepThatIsBegunTwiceHasItsEffectOnce() throws IOException {
        var admin = talks.of(FIRST);
        admin.sends("", units(), staff(staffText())).hears("Kết quả kiểm tra");
        var id = sql.sql("select max(id) from chat_import").query(Long.class).single();

        again(id, "CHECKING");
        admin.presses("Ghi, chưa gắn kế hoạch").hears("Đã ghi xong");
        again(id, "COMMITTING");

        assertThat(admin.replies())
                .filteredOn(reply -> reply.text().contains("Đã ghi xong"))
                .hasSize(1);
        assertThat(admin.replies())
                .filteredOn(reply -> reply.text().contains("Kết quả kiểm tra"))
                .hasSize(1);
        assertThat(sql.sql("select count(*) from roster_import where state = 'COMMITTED'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aStepOverWhichTheProgramDiedThreeTimesIsGivenUp() throws IOException {
        var admin = talks.of(FIRST);
        admin.sends("", units(), staff(staffText())).hears("Kết quả kiểm tra");
        var id = sql.sql("select max(id) from chat_import").query(Long.class).single();

        sql.sql("update chat_import set state = 'CHECKING', attempts = 3").update();
        again(id, "CHECKING");

        admin.hears("đã thử ba lần");
        admin.presses("Kiểm tra lại").hears("Kết quả kiểm tra");
    }

    @Test
    void whoAdministersNothingIsToldCourteouslyAndNothingIsKept() throws IOException {
        taken();
        var teacher = talks.of(person("TM0031"));

        teacher.sends("", staff(staffText())).hears("Tệp này em chưa dùng được");
        assertThat(sql.sql("select count(*) from chat_file")
                        .query(Integer.class)
                        .single())
                .isZero();
        teacher.sends("", new ChatFile("ielts.pdf", "application/pdf", Samples.pdf(1)))
                .hears("Anh/chị nộp loại chứng chỉ nào");
    }

    @Test
    void anotherAdministratorConfirmsThatManyHaveLeft() throws IOException {
        taken();
        var first = admin("TM0011");
        var second = admin("TM0001");
        var third = admin("TM0003");

        first.sends("", staff(twoThirds()));
        first.hears("Kết quả kiểm tra");
        var commit = first.buttons(labelBeginning(first, "Ghi, xác nhận")).getLast();
        first.pressesData(commit.data()).hears("Em đã nhắn 2 người");
        second.hears("Nhờ anh/chị xem và xác nhận");
        var confirm = labelBeginning(second, "Xác nhận");
        first.pressesData(commit.data()).hears("Nút này không còn dùng được");
        first.pressesData(second.button(confirm).data()).hears("Nút này không còn dùng được");
        assertThat(people()).isEqualTo(allPeople());

        second.presses(confirm).hears("Cảm ơn anh/chị");
        first.hears("Đã ghi xong");
        third.presses(labelBeginning(third, "Xác nhận")).hears("đã được ghi rồi");
        assertThat(people()).isLessThan(allPeople());
        assertThat(sql.sql("select actor from audit_entry where act = 'confirm-import'")
                        .query(String.class)
                        .single())
                .isEqualTo("person:"
                        + staff.find(new StaffCode("TM0001")).orElseThrow().value());
    }

    @Test
    void whereNoOtherAdministratorIsLinkedTheSameIsAskedAgain() throws IOException {
        taken();
        var only = admin("TM0011");
        only.sends("", staff(twoThirds()));
        only.hears("Kết quả kiểm tra");

        only.pressesData(only.button(labelBeginning(only, "Ghi, xác nhận")).data())
                .hears("chưa có ai khác đã kết nối");
        only.pressesData(only.button(labelBeginning(only, "Xác nhận:")).data()).hears("Đã ghi xong");
    }

    @Test
    void someoneElsesImportIsNotTheirs() throws IOException {
        var admin = talks.of(FIRST);
        admin.sends("", units(), staff(staffText())).hears("Kết quả kiểm tra");
        var other = talks.of(FIRST);
        other.pressesData(admin.button("Bỏ").data()).hears("Nút này không còn dùng được");
    }

    /** The job of the step once more, as after a node that died. */
    private void again(long id, String state) {
        scheduler.scheduleIfNotExists(
                TaskDescriptor.of("chat-import").instance(id + ":" + state).build(), Instant.now());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> scheduler.getScheduledExecutions().isEmpty());
    }

    private void taken() throws IOException {
        var admin = talks.of(FIRST);
        admin.sends("", units(), staff(staffText())).hears("Kết quả kiểm tra");
        admin.presses("Ghi, chưa gắn kế hoạch").hears("Đã ghi xong");
    }

    private Side admin(String code) {
        var unit = units.byCode("TM", AS_OF).orElseThrow().id();
        rights.grant(FIRST, ((Actor.Person) person(code)).id(), unit, AS_OF, "thử");
        return talks.of(person(code));
    }

    private Actor person(String code) {
        return new Actor.Person(staff.find(new StaffCode(code)).orElseThrow());
    }

    private int people() {
        return sql.sql("select count(*) from staff_facts(current_date)")
                .query(Integer.class)
                .single();
    }

    private int allPeople() {
        return sql.sql("select count(*) from person").query(Integer.class).single();
    }

    private static String labelWith(Reply reply, String part) {
        return reply.choices().stream()
                .map(Choice::label)
                .filter(label -> label.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static String labelBeginning(Side side, String start) {
        return side.replies().stream()
                .flatMap(reply -> reply.choices().stream())
                .map(Choice::label)
                .filter(label -> label.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String staffText() throws IOException {
        return text("trial/staff.csv");
    }

    /** The roster of two months later, in which many are missing. */
    private static String twoThirds() throws IOException {
        return Stream.concat(
                        staffText().lines().limit(3),
                        staffText().lines().skip(3).filter(line -> line.hashCode() % 3 != 0))
                .collect(Collectors.joining("\n"))
                .replace("01 tháng 12 năm 2025", "01 tháng 02 năm 2026");
    }

    private static ChatFile staff(String text) {
        return new ChatFile("danh-sach.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ChatFile units() throws IOException {
        return new ChatFile("don-vi.csv", "text/csv", text("trial/units.csv").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> cells(ChatFile file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
            return book.getSheets()
                    .flatMap(sheet -> {
                        try {
                            return sheet.read().stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null && cell.getValue() != null)
                    .map(cell -> String.valueOf(cell.getValue()))
                    .toList();
        }
    }
}
