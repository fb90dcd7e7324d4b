package org.ngoaingu.conversation.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.host.FormFlow.Filing;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs of a flow over turns, chats, days, restarts and edits, on the real database. */
@BesideOthers
@SpringBootTest
@Import({InventedOffice.class, FormFlow.class})
class RunsIntegrationTests {

    private static final Locale VI = Locale.of("vi");

    @TempDir
    Path folder;

    @Autowired
    QuietHours quiet;

    @Autowired
    InventedOffice office;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Editions editions;

    @Autowired
    Filing filing;

    @Autowired
    Chats chats;

    @Autowired
    ChatFiles chatFiles;

    @Autowired
    Outbox outbox;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private PersonId person;
    private ChatId chat;

    @BeforeEach
    void open() throws IOException {
        office.open(folder);
        filing.forget();
        jdbc.sql("delete from conversation_draft").update();
        jdbc.sql("delete from conversation_session").update();
        person = office.person("TM0031");
        chat = chats.open("test", person, VI, null);
    }

    @Test
    void aDoubleTapFilesOnceAlsoBesideARestart() {
        says(chat, "/form");
        says(chat, "Hoa");
        var review = sends(chat, picture(10)).getLast();
        assertThat(review.text()).contains("Mẫu của anh/chị:\n- Tên: Hoa\n- Ảnh: 1 tệp");
        assertThat(presses(chat, review, "Gửi").getLast().text()).isEqualTo("Đã nhận mẫu của Hoa.");
        assertThat(presses(chat, review, "Gửi"))
                .extracting(Reply::text)
                .containsExactly("Việc này em đã nhận rồi, anh/chị không cần gửi lại.");
        assertThat(filing.filed())
                .singleElement()
                .satisfies(filed -> assertThat(filed).containsEntry("name", "Hoa"));
    }

    @Test
    void whatWasRolledBackIsDoneWhenItIsTriedAgain() {
        says(chat, "/form");
        says(chat, "Hoa");
        var review = sends(chat, picture(10)).getLast();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            host().handle(pressed(chat, data(review, "Gửi")));
            status.setRollbackOnly();
        });
        assertThat(presses(chat, review, "Gửi").getLast().text()).isEqualTo("Đã nhận mẫu của Hoa.");
        assertThat(happenedOnce()).isPositive();
        assertThat(filing.filed())
                .as("the first try was taken back with its row")
                .hasSize(2);
    }

    @Test
    void aRefusalLeadsBackToTheReviewAndMayBeTriedAgain() {
        says(chat, "/form");
        says(chat, "Hoa");
        var review = sends(chat, picture(10)).getLast();
        filing.refuse(true);
        var again = presses(chat, review, "Gửi");
        assertThat(again).extracting(Reply::text).first().isEqualTo("Chưa nhận được.");
        filing.refuse(false);
        assertThat(presses(chat, again.getLast(), "Gửi").getLast().text()).isEqualTo("Đã nhận mẫu của Hoa.");
        assertThat(filing.filed()).hasSize(1);
    }

    @Test
    void filesGoIntoTheSlotAndStayAsLongAsTheFlowWaits() {
        says(chat, "/form");
        var small = picture(10);
        var reply = sends(chat, small, picture(2 * 1024 * 1024)).getLast();
        assertThat(reply.text()).contains("nhiều nhất 1 MB", "đã nhận 1 tệp", "Tên gì ạ?");
        var kept = jdbc.sql("select kept_until from chat_file where id = :id")
                .param("id", small.value())
                .query(OffsetDateTime.class)
                .single();
        assertThat(kept.toInstant()).isAfter(clock.instant().plus(Duration.ofDays(3)));
        assertThat(says(chat, "Hoa").getLast().text()).contains("- Ảnh: 1 tệp");
    }

    @Test
    void filesOfWhatWasGivenUpAreDropped() {
        says(chat, "/form");
        var cancelled = picture(10);
        sends(chat, cancelled);
        says(chat, "huỷ");
        assertThat(chatFiles.find(cancelled)).isEmpty();
        says(chat, "/form");
        var discarded = picture(10);
        sends(chat, discarded);
        says(chat, "để sau");
        assertThat(chatFiles.find(discarded)).as("a draft keeps them").isPresent();
        presses(chat, says(chat, "/form").getLast(), "Bỏ bản nháp");
        assertThat(chatFiles.find(discarded)).isEmpty();
    }

    @Test
    void aFlowIsForThoseWhoHaveTheRole() {
        var first = new Inbound(chat, new Actor.FirstAdministrator(), VI, "/form", null, List.of(), null, null);
        assertThat(handle(first).getLast().text()).startsWith("Việc này dành cho người có tên trong danh sách cán bộ.");
        assertThat(says(chat, "/form").getLast().text()).isEqualTo("Tên gì ạ?");
    }

    @Test
    void aDraftIsTakenUpInAnotherChatAndSubmittedOnce() {
        says(chat, "/form");
        says(chat, "Hoa");
        var other = chats.open("test", person, VI, null);
        var offer = says(other, "/form").getLast();
        assertThat(offer.text()).isEqualTo("Anh/chị đang làm dở việc «Điền mẫu». Anh/chị tiếp tục chứ ạ?");
        assertThat(offer.choices())
                .extracting(Choice::label)
                .containsExactly("Tiếp tục", "Làm lại từ đầu", "Bỏ bản nháp");
        assertThat(presses(other, offer, "Tiếp tục").getLast().text()).isEqualTo("Ảnh đâu ạ?");
        assertThat(says(chat, "nhắc lại").getLast().text())
                .as("it goes on elsewhere")
                .contains("không đang hỏi");
        var review = sends(other, picture(10)).getLast();
        assertThat(review.text()).contains("- Tên: Hoa");
        presses(other, review, "Gửi");
        assertThat(filing.filed()).hasSize(1);
        assertThat(says(chat, "/form").getLast().text()).as("the draft is gone").isEqualTo("Tên gì ạ?");
    }

    @Test
    void aDraftIsStartedOverOrDiscarded() {
        says(chat, "/form");
        says(chat, "Hoa");
        assertThat(says(chat, "để sau").getLast().text()).contains("giữ bản nháp");
        var offer = says(chat, "/form").getLast();
        assertThat(presses(chat, offer, "Làm lại từ đầu").getLast().text()).isEqualTo("Tên gì ạ?");
        says(chat, "Lan");
        says(chat, "để sau");
        var second = says(chat, "/form").getLast();
        assertThat(presses(chat, second, "Bỏ bản nháp").getLast().text()).contains("đã bỏ bản nháp");
        assertThat(presses(chat, second, "Tiếp tục").getLast().text()).contains("không còn");
        assertThat(says(chat, "/form").getLast().text()).isEqualTo("Tên gì ạ?");
    }

    @Test
    void aDraftIsTakenUpByWords() {
        says(chat, "/form");
        says(chat, "Hoa");
        says(chat, "để sau");
        says(chat, "/form");
        assertThat(says(chat, "tiếp tục").getLast().text()).isEqualTo("Ảnh đâu ạ?");
        says(chat, "huỷ");
        assertThat(says(chat, "/form").getLast().text())
                .as("cancelled is no draft")
                .isEqualTo("Tên gì ạ?");
    }

    @Test
    void aReminderComesOnceOverRestartsAndNotAtNight() {
        says(chat, "/form");
        says(chat, "Hoa");
        reminders(inTwoDaysAt("23:00")).look();
        assertThat(reminded()).isZero();
        reminders(inTwoDaysAt("10:00")).look();
        reminders(inTwoDaysAt("10:00")).look();
        reminders(inTwoDaysAt("11:00")).look();
        assertThat(reminded()).isEqualTo(1);
        says(chat, "nhắc lại");
        reminders(Instant.now(clock).plusSeconds(60)).look();
        assertThat(reminded()).as("who answered is not reminded").isEqualTo(1);
    }

    @Test
    void whoComesBackTooLateIsOfferedTheDraft() {
        says(chat, "/form");
        var question = says(chat, "Hoa").getLast();
        reminders(Instant.now(clock).plus(Duration.ofDays(4))).look();
        var replies = says(chat, "nhắc lại");
        assertThat(question.text()).isEqualTo("Ảnh đâu ạ?");
        assertThat(replies).extracting(Reply::text).first().asString().contains("«Điền mẫu» đã dừng");
        assertThat(presses(chat, replies.getLast(), "Tiếp tục").getLast().text())
                .isEqualTo("Ảnh đâu ạ?");
    }

    @Test
    void whatHappenedOnceIsForgottenWithTheHistoryOfTheChat() {
        jdbc.sql("delete from conversation_once").update();
        says(chat, "/form");
        says(chat, "Hoa");
        presses(chat, sends(chat, picture(10)).getLast(), "Gửi");
        reminders(Instant.now(clock).plus(Duration.ofDays(399))).look();
        assertThat(happenedOnce()).isEqualTo(1);
        reminders(Instant.now(clock).plus(Duration.ofDays(401))).look();
        assertThat(happenedOnce()).isZero();
    }

    private int happenedOnce() {
        return jdbc.sql("select count(*) from conversation_once")
                .query(Integer.class)
                .single();
    }

    @Test
    void aGoodEditIsInForceAndABadOneIsRefusedWithItsPlace() throws IOException {
        var health = new FlowsHealth(clock);
        FormFlow.files().forEach(this::write);
        var watch = new FlowWatch(Optional.of(folder), editions, health, clock);
        says(chat, "/form");
        says(chat, "Hoa");
        write(
                "form/flow.yml",
                FormFlow.FLOW
                        .replace("  photo:", "  place: {type: text}\n  photo:")
                        .replace("[name, photo]", "[name, place, photo]"));
        twice(watch);
        assertThat(health.health().getStatus()).as("no text for the new slot").isEqualTo(new Status("DEGRADED"));
        assertThat(health.health().getDetails().get("refused"))
                .asString()
                .startsWith("form/flow.yml:")
                .contains("no text form.ask.place in vi");
        assertThat(says(chat, "nhắc lại").getLast().text())
                .as("the old set stays in force")
                .isEqualTo("Ảnh đâu ạ?");

        var texts = FormFlow.files()
                .get("form/texts.vi.yml")
                .replace("label: {", "label: {place: Nơi, ")
                .replace("ask: {", "ask: {place: \"Ở đâu ạ?\", ");
        write("form/texts.vi.yml", texts);
        write("form/texts.en.yml", texts);
        twice(watch);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(says(chat, "nhắc lại").getLast().text()).contains("vừa được cập nhật", "Ở đâu ạ?");
        says(chat, "Hà Nội");
        assertThat(sends(chat, picture(10)).getLast().text())
                .as("nothing answered is lost")
                .contains("- Tên: Hoa", "- Nơi: Hà Nội");

        write("form/flow.yml", "flow: [");
        twice(watch);
        assertThat(health.health().getDetails().get("refused")).asString().startsWith("form/flow.yml:1");
        FormFlow.files().forEach(this::write);
        twice(watch);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private void twice(FlowWatch watch) {
        watch.look();
        watch.look();
    }

    private void write(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Reminders reminders(Instant now) {
        return new Reminders(
                editions, chats, outbox, texts, jdbc, transactions, quiet, Clock.fixed(now, clock.getZone()));
    }

    private Instant inTwoDaysAt(String time) {
        return ZonedDateTime.of(LocalDate.now(clock).plusDays(2), LocalTime.parse(time), clock.getZone())
                .toInstant();
    }

    private int reminded() {
        return jdbc.sql("select count(*) from outbox where chat_id = :chat and payload::text like '%đang làm dở việc%'")
                .param("chat", chat.value())
                .query(Integer.class)
                .single();
    }

    /** As after a restart: nothing of the turns before is in memory. */
    private Conversations host() {
        return (Conversations)
                beans.createBean(Conversations.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    private List<Reply> says(ChatId where, String text) {
        return handle(new Inbound(where, person, VI, text, null));
    }

    private List<Reply> sends(ChatId where, FileId... files) {
        return handle(new Inbound(where, new Actor.Person(person), VI, "", null, List.of(files), null, null));
    }

    private List<Reply> presses(ChatId where, Reply reply, String label) {
        return handle(pressed(where, data(reply, label)));
    }

    private Inbound pressed(ChatId where, String data) {
        return new Inbound(where, person, VI, "", data);
    }

    private List<Reply> handle(Inbound message) {
        return new ArrayList<>(new TransactionTemplate(transactions).execute(status -> host().handle(message)));
    }

    private FileId picture(int bytes) {
        return chatFiles.keep(chat, new ChatFile("anh.jpg", "image/jpeg", new byte[bytes]), Duration.ofHours(1));
    }

    private static String data(Reply reply, String label) {
        return reply.choices().stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reply.text() + " offers " + reply.choices()))
                .data();
    }
}
