package org.ngoaingu.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.assistant.InventedOffice;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Making;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weeks of an invented district: who gets a digest, when, and what it says when it goes. */
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
class DigestRoundIntegrationTests {

    private static final Pattern PLACE = Pattern.compile("row:(\\d+)");
    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Trưởng phòng Nội vụ, and the chairman, of the invented district. */
    private static final String HEAD = "TM0011";

    private static final String CHAIRMAN = "TM0001";

    @Autowired
    private InventedOffice office;

    @Autowired
    private DigestRound round;

    @Autowired
    private DigestMaker maker;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Delegations delegations;

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
        clock.to("2026-03-02T08:05");
        office.open(temp);
    }

    @Test
    void aHeadGetsOneAWeekWithButtonsAndTheDayOfTheFigures() {
        chat(HEAD);

        assertThat(round.write()).isEqualTo(1);
        assertThat(round.write()).as("a second look finds nothing").isZero();

        var reply = reply(outbox().getFirst());
        assertThat(reply.text())
                .startsWith("# Bản tin tuần: Phòng Nội vụ\n")
                .contains("Tuần 10, số liệu ngày 02/03/2026.", "cán bộ, công chức quận", "mức chung");
        assertThat(reply.text().length()).isLessThanOrEqualTo(1024);
        assertThat(reply.choices())
                .extracting(choice -> choice.data().replaceAll("d:\\d+:", ""))
                .endsWith("on-20260302", "today", "wishes")
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void overAYearEveryWeekHasItsRowAndNoMoreThanThreeInARowAreSkipped() {
        chat(HEAD);
        for (int week = 0; week < 52; week++) {
            round.write();
            clock.on(Duration.ofDays(7));
        }

        var skipped = sql.sql("select skipped from digest order by week")
                .query(Boolean.class)
                .list();
        assertThat(skipped).hasSize(52);
        assertThat(runs(skipped)).containsOnly(3).isNotEmpty();
        assertThat(outbox())
                .hasSize((int) skipped.stream().filter(skip -> !skip).count());
        assertThat(reply(outbox().getLast()).text()).contains("Gộp các tuần");
    }

    @Test
    void twoNodesThatLookAtOnceWriteItOnce() throws Exception {
        chat(HEAD);
        chat(CHAIRMAN);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> look = round::write;
            nodes.invokeAll(List.of(look, look, look, look))
                    .forEach(it -> assertThat(it).isDone());
        }

        assertThat(outbox()).hasSize(2);
        assertThat(count("digest")).isEqualTo(2);
    }

    @Test
    void afterThreeWeeksDownOneTellsWhichWeeksItCovers() {
        chat(HEAD);
        round.write();
        clock.to("2026-03-29T15:00");

        assertThat(round.write()).isEqualTo(1);
        clock.to("2026-03-30T08:05");
        assertThat(round.write()).as("the day after is too soon").isZero();
        assertThat(reply(outbox().getLast()).text())
                .contains("Gộp các tuần 11–13, số liệu ngày 29/03/2026 (so với ngày 02/03)");
    }

    @Test
    void whenTheHeadIsReplacedOnSundayTheNewOneAloneGetsIt() {
        chat(HEAD);
        chat("TM0012");
        round.write();
        clock.to("2026-03-08T17:00");
        head("TM-P02", "TM0012");
        assertThat(withdrawn(outbox().getFirst())).contains("no right over the unit");

        clock.to("2026-03-09T08:05");
        round.write();

        assertThat(recipientsOf(LocalDate.of(2026, 3, 9))).containsExactly("TM0012");
        assertThat(reply(outbox().getLast()).text()).contains("Phòng Nội vụ");
    }

    @Test
    void aUnitThatIsMergedHasNoneAnyMore() {
        chat(HEAD);
        chat(CHAIRMAN);
        round.write();
        sql.sql("update unit_version set valid_to = '2026-03-08' where unit_id = :unit")
                .param("unit", unit("TM-P02").value())
                .update();
        clock.to("2026-03-09T08:05");
        round.write();

        assertThat(recipientsOf(LocalDate.of(2026, 3, 9))).containsExactly(CHAIRMAN);
        assertThat(withdrawn(outbox().get(1))).contains("no right over the unit");
    }

    @Test
    void nothingComesAtNightNorToWhomNothingReachesNorDuringAPause() {
        clock.to("2026-03-02T21:00");
        chat(HEAD);
        assertThat(round.write()).isZero();
        clock.to("2026-03-03T07:05");
        sql.sql("update chat set unreachable_since = '2026-01-01Z'").update();
        assertThat(round.write()).isZero();
        sql.sql("update chat set unreachable_since = null").update();
        preferences.choose(office.person(HEAD), new Preference(null, LocalDate.of(2026, 3, 4), false, false));
        assertThat(round.write()).isZero();
        preferences.choose(office.person(HEAD), new Preference(null, null, false, false));
        assertThat(round.write()).isEqualTo(1);
    }

    @Test
    void comesAtTheTimeChosen() {
        chat(HEAD);
        preferences.choose(
                office.person(HEAD), new Preference(new Preference.Slot(DayOfWeek.WEDNESDAY, 16), null, true, true));
        assertThat(preferences.of(office.person(HEAD)).sheet()).isTrue();

        assertThat(round.write()).isZero();
        clock.to("2026-03-04T16:00");
        assertThat(round.write()).isEqualTo(1);
        assertThat(outbox()).as("the digest, and its spreadsheet").hasSize(2);
    }

    @Test
    void aDelegateGetsItForTheDaysAndOnlyAsLongAsTheHeadIsHead() {
        chat("TM0012");
        var given = delegations.give(
                actor(HEAD),
                unit("TM-P02"),
                office.person("TM0012"),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 8),
                clock.today());
        assertThat(given).isInstanceOf(Delegations.Given.Done.class);
        assertThat(round.write()).isEqualTo(1);
        assertThat(reply(outbox().getFirst()).text()).contains("Phòng Nội vụ");

        head("TM-P02", "TM0013");
        assertThat(withdrawn(outbox().getFirst())).contains("no right over the unit");
        clock.to("2026-03-09T08:05");
        assertThat(round.write()).as("its days are over").isZero();
    }

    @Test
    void delegationsThatMustNotBeAreRefused() {
        var day = clock.today();
        assertThat(refusal("TM-P02", "TM0031", day, day)).isEqualTo("digest.delegation.not-one-of-yours");
        assertThat(refusal("TM-P02", HEAD, day, day)).isEqualTo("digest.delegation.not-one-of-yours");
        assertThat(refusal("TM-P03", "TM0012", day, day)).isEqualTo("digest.delegation.unit-not-yours");
        assertThat(refusal("TM-P02", "TM0012", day, day.minusDays(1))).isEqualTo("digest.delegation.days");
        assertThat(refusal("TM-P02", "TM0012", day, day.plusDays(400))).isEqualTo("digest.delegation.days");
        assertThat(count("digest_delegation")).isZero();
    }

    @Test
    void theDigestOfADistrictNamesItsUnitsByWhatLacks() {
        chat(CHAIRMAN);
        round.write();

        assertThat(reply(outbox().getFirst()).text()).contains("Ủy ban nhân dân quận Thanh Mộc");
    }

    private String refusal(String unit, String to, LocalDate first, LocalDate last) {
        var given = delegations.give(actor(HEAD), unit(unit), office.person(to), first, last, clock.today());
        return ((Delegations.Given.Refused) given).why().key();
    }

    private Actor.Person actor(String code) {
        return new Actor.Person(office.person(code));
    }

    private UnitId unit(String code) {
        return units.byCode(code, LocalDate.of(2026, 3, 1)).orElseThrow().id();
    }

    private void head(String unit, String code) {
        sql.sql("update unit_version set head_code = :code where unit_id = :unit")
                .param("code", code)
                .param("unit", unit(unit).value())
                .update();
    }

    private ChatId chat(String code) {
        return chats.open("test", office.person(code), VIETNAMESE, null);
    }

    private record Waiting(Chat chat, String subject) {}

    private List<Waiting> outbox() {
        return sql.sql("select chat_id, payload ->> 'subject' from outbox order by id")
                .query((row, n) -> new Waiting(
                        chats.find(new ChatId(row.getObject(1, java.util.UUID.class)))
                                .orElseThrow(),
                        row.getString(2)))
                .list();
    }

    private Reply reply(Waiting waiting) {
        assertThat(waiting.subject()).matches(PLACE);
        return ((Making.Ready) maker.make(waiting.subject(), waiting.chat())).reply();
    }

    private String withdrawn(Waiting waiting) {
        return ((Making.Withdrawn) maker.make(waiting.subject(), waiting.chat())).reason();
    }

    private List<String> recipientsOf(LocalDate week) {
        return sql.sql(
                        "select p.code from digest d join person p on p.id = d.person_id where d.week = :week order by 1")
                .param("week", week)
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Lengths of the runs of skipped weeks. */
    private static List<Integer> runs(List<Boolean> skipped) {
        var runs = new java.util.ArrayList<Integer>();
        var run = 0;
        for (var skip : skipped) {
            if (skip) {
                run++;
            } else if (run > 0) {
                runs.add(run);
                run = 0;
            }
        }
        return runs;
    }
}
