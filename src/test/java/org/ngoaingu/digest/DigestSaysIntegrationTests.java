package org.ngoaingu.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Making;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.progress.Standings;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one week's digest says: names only where they are wanted, the unit's own targets, and not at night. Figures of a
 * unit and a day are kept, so each test has weeks of its own.
 */
@BesideOthers
@SpringBootTest(
        properties = {
            "assistant.audit.sealing=false",
            "assistant.mode=command",
            "db-scheduler.enabled=false",
            "assistant.digest-schedule=0 0 8 * * MON"
        })
@Import(MovedClock.Setup.class)
@ExtendWith(EmptyTables.class)
class DigestSaysIntegrationTests {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int CAPTION = 1_024;

    /** Trưởng phòng Nội vụ of the invented district. */
    private static final String HEAD = "TM0011";

    @Autowired
    private InventedOffice office;

    @Autowired
    private DigestRound round;

    @Autowired
    private DigestMaker maker;

    @Autowired
    private Ordered ordered;

    @Autowired
    private DigestWords words;

    @Autowired
    private DigestPicture picture;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Standings standings;

    @Autowired
    private Staff staff;

    @Autowired
    private Units units;

    @Autowired
    private Chats chats;

    @Autowired
    private MovedClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void open(@TempDir Path temp) throws IOException {
        office.open(temp);
    }

    @Test
    void peopleAreNamedOnlyWhereTheAuthorityWantsIt() {
        clock.to("2026-06-01T08:05");
        List.of("TM0012", "TM0013").forEach(this::submits);
        endsSoon(HEAD);
        var chat = writtenTo(HEAD);
        var all = List.of("Hứa Minh Quân", "Từ Thị Lan Chi", "Ngô Thị Thanh Trúc", "Phùng Gia Huy");

        assertThat(ready(maker, chat).reply().text())
                .contains("Hồ sơ chờ duyệt: 2", "trong 90 ngày: 1")
                .doesNotContain(all);
        var named = ready(naming(), chat).reply().text();
        assertThat(named)
                .contains("Hồ sơ chờ duyệt của: Hứa Minh Quân, Từ Thị Lan Chi.")
                .contains("Sắp hết hạn chứng chỉ: Ngô Thị Thanh Trúc.")
                .doesNotContain("Phùng Gia Huy");
        assertThat(named.length()).isLessThanOrEqualTo(CAPTION);
    }

    @Test
    void theFirstFewAreNamedAndTheOthersCounted() {
        clock.to("2026-06-08T08:05");
        sql.sql("select code from person order by code limit 12")
                .query(String.class)
                .list()
                .forEach(this::submits);
        var chat = writtenTo("TM0001");

        var named = ready(naming(), chat).reply().text();
        assertThat(named).contains("Hồ sơ chờ duyệt: 12").contains(" và 7 người khác.");
        assertThat(named.length()).isLessThanOrEqualTo(CAPTION);
    }

    @Test
    void theUnitsOwnTargetIsToldWhereOneIsRegistered() {
        clock.to("2026-06-15T08:05");
        var chat = writtenTo(HEAD);
        var before = ready(maker, chat);
        assertThat(before.reply().text()).contains("mức chung 35 %").doesNotContain("chỉ tiêu giao");
        assertThat(shows(before)).contains("mức chung 35 %");

        clock.to("2026-06-22T08:05");
        submits("TM0012");
        target("TM-P02", 80);
        round.write();
        var after = ready(maker, chat);
        assertThat(after.reply().text()).contains("chỉ tiêu giao 80 %").doesNotContain("mức chung 35 %");
        assertThat(shows(after)).contains("chỉ tiêu 80 %");
    }

    @Test
    void whatComesIntoTheNightWaitsForTheMorning() {
        clock.to("2026-06-29T08:05");
        var chat = writtenTo(HEAD);
        clock.to("2026-06-29T20:30");
        var later = (Making.Later) maker.make(subject(chat), chat);
        assertThat(later.when()).isEqualTo(instant("2026-06-30T07:00"));

        clock.to("2026-06-30T07:00");
        assertThat(ready(maker, chat).reply().text()).contains("Phòng Nội vụ");
    }

    @Test
    void aDelegateIsNotAskedToRemind() {
        clock.to("2026-07-06T08:05");
        var chat = writtenTo(HEAD);
        assertThat(choices(chat)).contains("remind");
        delegations.give(
                new Actor.Person(office.person(HEAD)),
                unit("TM-P02"),
                office.person("TM0012"),
                clock.today(),
                clock.today().plusDays(10),
                clock.today());
        clock.to("2026-07-13T08:05");
        var delegate = writtenTo("TM0012");

        assertThat(choices(delegate)).contains("nothing").doesNotContain("remind");
    }

    private List<String> choices(Chat chat) {
        return ready(maker, chat).reply().choices().stream()
                .map(Choice::data)
                .map(data -> data.replaceAll("d:\\d+:", ""))
                .toList();
    }

    /** As it is where names are wanted. */
    private DigestMaker naming() {
        return new DigestMaker(ordered, words, new Naming(standings, staff, true), picture, preferences);
    }

    private Chat writtenTo(String code) {
        var chat = chats.open("test", office.person(code), VIETNAMESE, null);
        round.write();
        return chats.find(chat).orElseThrow();
    }

    private Making.Ready ready(DigestMaker by, Chat chat) {
        return (Making.Ready) by.make(subject(chat), chat);
    }

    private static String shows(Making.Ready ready) {
        return Objects.requireNonNull(Objects.requireNonNull(ready.file()).shows());
    }

    private String subject(Chat chat) {
        return sql.sql("select payload ->> 'subject' from outbox where chat_id = :chat order by id desc limit 1")
                .param("chat", chat.id().value())
                .query(String.class)
                .single();
    }

    private void submits(String code) {
        sql.sql("""
                insert into certificate_submission (version, key, person_id, type, score, submitted_at, state)
                values (0, :code, :person, 'ielts', '6.5', '2026-02-20Z', 'WAITING')""")
                .param("code", code)
                .param("person", office.person(code).value())
                .update();
    }

    private void endsSoon(String code) {
        var ends = sql.sql(
                        "update certificate set expires = true, last_valid_on = '2026-07-01' where person_id = :person")
                .param("person", office.person(code).value())
                .update();
        assertThat(ends).isPositive();
    }

    private void target(String unit, int rate) {
        sql.sql("""
                with list as (
                    insert into progress_target_import (file, given_at, taken_on)
                    values ('targets', '2026-03-01Z', '2026-03-01') returning id
                )
                insert into progress_target (import_id, unit_id, line_id, rate, registered_on)
                select list.id, :unit, line, :rate, '2026-03-05'
                from list, (select distinct line_id as line from progress_snapshot_line) lines""").param("unit", unit(unit).value()).param("rate", rate).update();
    }

    private UnitId unit(String code) {
        return units.byCode(code, LocalDate.of(2026, 3, 1)).orElseThrow().id();
    }

    private static java.time.Instant instant(String local) {
        return java.time.LocalDateTime.parse(local).atZone(MovedClock.SAIGON).toInstant();
    }
}
