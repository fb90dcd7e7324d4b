package org.ngoaingu.assistant;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.announcement.AnnouncementState;
import org.ngoaingu.announcement.Announcements;
import org.ngoaingu.announcement.Audience;
import org.ngoaingu.announcement.Draft;
import org.ngoaingu.announcement.Outcome;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.TelegramUser;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People of the invented district in Telegram, three of them administrators, who announce something; four messages a second
 * go to many, so that there is a middle of a run.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"assistant.approve-above=3", "TELEGRAM_RATE=4"})
@Import(InventedOffice.class)
abstract class TelegramOffice {

    static final BotApiServer TELEGRAM = BotApiServer.started();
    static final Actor OPERATOR = new Actor.Operator();

    /** People of {@link #OFFICES} but for the administrators among them, in the order in which they are written to. */
    static final List<String> READERS = List.of(
            "TM0005", "TM0006", "TM0007", "TM0008", "TM0030", "TM0031", "TM0032", "TM0033", "TM0034", "TM0041",
            "TM0042", "TM0043", "TM0044", "TM0045", "TM0047", "TM0048", "TM0049", "TM0050");

    static final List<String> OFFICES = List.of("TM-P01", "TM-P03", "TM-U01", "TM-U02");

    private static final AtomicLong IDS = new AtomicLong(7_910_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    Announcements announcements;

    @Autowired
    Chats chats;

    @Autowired
    Rights rights;

    @Autowired
    Units units;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, TelegramUser> users = new HashMap<>();
    TelegramUser author;
    TelegramUser second;
    TelegramUser third;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        TELEGRAM.settings().forEach((name, value) -> properties.add(name, () -> value));
    }

    @BeforeEach
    void open() throws IOException {
        TELEGRAM.paced(false);
        office.open(folder);
        author = admin("TM0011");
        second = admin("TM0003");
        third = admin("TM0004");
    }

    @AfterEach
    void clear() {
        TELEGRAM.faults().clear();
        sql.sql(
                        "update announcement set state = 'CANCELLED', paused_for = null where state not in ('ENDED', 'EXPIRED')")
                .update();
        quiet();
        sql.sql("delete from role_grant").update();
        sql.sql("update announcement_reader set told_at = a.created_at from announcement a"
                        + " where a.id = announcement_id and told_at is null")
                .update();
        sql.sql("update chat set person_id = null where channel = 'telegram'").update();
        sql.sql("delete from conversation_draft").update();
    }

    /** All that was said is answered, and all answers have arrived. */
    void quiet() {
        await().atMost(PATIENCE)
                .until(() -> TELEGRAM.waiting() == 0
                        && sql.sql("select not exists (select from outbox) and not exists (select from inbox)")
                                .query(Boolean.class)
                                .single());
    }

    TelegramUser admin(String code) {
        office.administers(code);
        return linked(code);
    }

    /** May send nothing any more. */
    void dismiss(String code) {
        sql.sql("delete from role_grant where person_id = ?")
                .params(office.person(code).value())
                .update();
    }

    UnitId unit(String code) {
        return units.byCode(code, InventedOffice.AS_OF).orElseThrow().id();
    }

    /** The person's Telegram. */
    TelegramUser linked(String code) {
        return users.computeIfAbsent(code, it -> {
            var user = stranger();
            give(user, it);
            return user;
        });
    }

    /** Somebody who has opened a chat and is nobody yet. */
    TelegramUser stranger() {
        var user = TELEGRAM.user(IDS.incrementAndGet(), "vi");
        user.opens();
        sql.sql("insert into chat (id, channel, address, language, opened_at) values (?, 'telegram', ?, 'vi', now())")
                .params(UUID.randomUUID(), Long.toString(user.id()))
                .update();
        return user;
    }

    void give(TelegramUser user, String code) {
        give(user, new Actor.Person(office.person(code)));
    }

    /** The chat is nobody's any more. */
    void unlink(TelegramUser user) {
        give(user, (Actor) null);
    }

    private void give(TelegramUser user, @Nullable Actor owner) {
        transaction.executeWithoutResult(status -> chats.give(
                chats.at("telegram", Long.toString(user.id())).orElseThrow().id(), owner));
    }

    List<TelegramUser> readers() {
        return READERS.stream().map(this::linked).toList();
    }

    /** For everybody of {@link #OFFICES} but the administrators, to be confirmed, at any hour. */
    Draft draft(String text) {
        return draft(text, OFFICES);
    }

    Draft draft(String text, List<String> offices) {
        var without = Stream.of("TM0003", "TM0004").map(office::person).collect(Collectors.toSet());
        var audience = Audience.of(offices.stream().map(this::unit).collect(Collectors.toSet()))
                .without(Set.of(), without);
        return new Draft(text, null, null, true, null, audience, null, null, true);
    }

    /** The same with an hour to begin, one to end, or both. */
    static Draft at(Draft draft, @Nullable Instant start, @Nullable Instant late) {
        return new Draft(draft.vi(), null, null, true, null, draft.audience(), start, late, true);
    }

    /** Begins to write one in the chat. */
    static void composes(TelegramUser who) {
        who.says("/thongbao");
        who.awaits(message -> message.labels().contains("Soạn thông báo mới"));
        who.taps("Soạn thông báo mới");
        who.awaits("gõ nội dung thông báo");
    }

    /** The author has written it, and has its preview before the eyes. */
    AnnouncementId written(Draft draft) {
        var author = new Actor.Person(office.person("TM0011"));
        var id = ((Outcome.Done) announcements.compose(author, draft)).now().id();
        this.author.says("/thongbao");
        this.author.awaits(message -> message.labels().stream().anyMatch(it -> it.startsWith("Số " + id + ":")));
        this.author.taps(this.author
                .awaits(message -> message.labels().stream().anyMatch(it -> it.startsWith("Số " + id + ":")))
                .labels()
                .stream()
                .filter(it -> it.startsWith("Số " + id + ":"))
                .findFirst()
                .orElseThrow());
        this.author.awaits("Thông báo số " + id + ": bản nháp");
        return id;
    }

    /** The same, handed in and approved by the second person. */
    AnnouncementId approved(Draft draft) {
        var id = written(draft);
        author.taps("Gửi để người khác duyệt");
        second.awaits(message ->
                message.text().contains("số " + id + ":") && message.text().contains("cần anh/chị duyệt"));
        second.taps("Duyệt cho gửi");
        return id;
    }

    void ended(AnnouncementId id) {
        await().atMost(PATIENCE).until(() -> state(id) == AnnouncementState.ENDED);
    }

    /** Nothing of it waits or is on its way. */
    void still(AnnouncementId id) {
        await().atMost(PATIENCE)
                .until(() -> sql.sql("select not exists (select from batch_queued(announcement_batch(?)))")
                        .params(id.value())
                        .query(Boolean.class)
                        .single());
    }

    AnnouncementState state(AnnouncementId id) {
        return announcements.find(OPERATOR, id).orElseThrow().state();
    }

    /** How many messages with the words stand in the chat now. */
    static long count(TelegramUser user, String words) {
        return user.reads().stream().filter(text -> text.contains(words)).count();
    }

    static long have(List<TelegramUser> users, String words) {
        return users.stream().mapToLong(user -> count(user, words)).sum();
    }

    int audited(String act) {
        return sql.sql("select count(*) from audit_entry where act = ?")
                .params(act)
                .query(Integer.class)
                .single();
    }
}
