package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.digest.Delegations;
import org.ngoaingu.digest.Preference;
import org.ngoaingu.digest.Preferences;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The weekly digest in the chat: asked for, set, delegated; and every unit with every role. */
@SpringBootTest(properties = {"assistant.audit.sealing=false", "assistant.mode=command", "db-scheduler.enabled=false"})
@ExtendWith(EmptyTables.class)
class DigestInChatIntegrationTests {

    /** Trưởng phòng Nội vụ, a member of that division, and one of another. */
    private static final String HEAD = "TM0011";

    private static final String MEMBER = "TM0012";
    private static final String OUTSIDER = "TM0031";
    private static final String NOT_YOURS = "không tìm thấy đơn vị này";

    @Autowired
    private InventedOffice office;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Rights rights;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void open(@TempDir Path temp) throws IOException {
        office.open(temp);
        today = LocalDate.now(clock);
    }

    @Test
    void aHeadAsksForItAndItComesWithWhatTheyWant() {
        snapshots.takeOfThisWeek();
        var head = office.talk(HEAD);

        assertThat(head.ask("/bantin")).contains("gửi bản tin ngay");
        assertThat(makers()).containsExactly("digest");

        head.press("d:0:sheet-on");
        head.ask("/bantin");
        assertThat(makers()).containsExactly("digest", "digest", "digest-sheet");
        assertThat(sql.sql("select count(*) from digest").query(Integer.class).single())
                .as("outside the count")
                .isZero();
    }

    @Test
    void everyUnitWithEveryRoleGivesItToThoseWhoOverseeItAlone() {
        snapshots.takeOfThisWeek();
        rights.grant(InventedOffice.OPERATOR, office.person("TM0013"), unit("TM-U01"), today, "test");
        var on = "on-" + DateTimeFormatter.BASIC_ISO_DATE.format(today);
        for (var code : List.of("TM0001", HEAD, MEMBER, OUTSIDER, "TM0013", "TM0041")) {
            var talk = office.talk(code);
            for (var unit : all()) {
                var may = rights.may(
                                new Actor.Person(office.person(code)), org.ngoaingu.staff.Act.SEE, unit.id(), today)
                        .isAllowed();
                var before = makers().size();
                var answer = talk.press("d:%d:now".formatted(unit.id().value()));
                assertThat(answer.contains(NOT_YOURS))
                        .as("%s asks for %s", code, unit.code())
                        .isEqualTo(!may);
                assertThat(makers().size() - before).isEqualTo(may ? 1 : 0);
                for (var choice : List.of("today", on, "furthest", "nothing", "expiring")) {
                    assertThat(talk.press("d:%d:%s".formatted(unit.id().value(), choice))
                                    .contains(unit.name()))
                            .as("%s opens %s of %s", code, choice, unit.code())
                            .isEqualTo(may);
                }
            }
        }
    }

    @Test
    void forgedButtonsChangeNothingAndAreAnswered() {
        snapshots.takeOfThisWeek();
        var head = office.talk(HEAD);
        for (var data : List.of(
                "d:999999999:now",
                "d:-1:now",
                "d::now",
                "d:x:today",
                "d:1:on-20261399",
                "d:1:on-",
                "d:0:at-9-9",
                "d:0:at-1-99",
                "d:0:pause-99",
                "d:0:;drop table digest",
                "d:1:take-back",
                "d:99999999999999999999:take-back")) {
            assertThat(head.press(data)).as(data).isNotBlank();
        }
        assertThat(makers()).isEmpty();
        assertThat(preferences.of(office.person(HEAD)).slot()).isNull();
    }

    @Test
    void dayHourPauseSheetAndShadeAreChosenByButtons() {
        var head = office.talk(HEAD);
        assertThat(head.press("d:0:wishes")).contains("theo lịch chung");

        assertThat(head.press("d:0:day-3")).contains("thứ Tư");
        assertThat(head.press("d:0:at-3-16")).contains("thứ Tư, 16 giờ");
        assertThat(head.press("d:0:pause-2")).contains("Đang tạm dừng");
        head.press("d:0:dark-on");
        assertThat(preferences.of(office.person(HEAD)))
                .isEqualTo(
                        new Preference(new Preference.Slot(DayOfWeek.WEDNESDAY, 16), today.plusWeeks(2), false, true));
        head.press("d:0:resume");
        assertThat(head.press("d:0:usual")).contains("theo lịch chung").doesNotContain("tạm dừng");
    }

    @Test
    void theDigestIsDelegatedForSomeDaysAndTakenBack() {
        snapshots.takeOfThisWeek();
        var head = office.talk(HEAD);
        var member = office.talk(MEMBER);
        assertThat(member.ask("/bantin")).contains("dành cho người phụ trách đơn vị");
        head.press("f:delegate-digest:");
        head.ask("Phòng Nội vụ");
        head.ask(MEMBER);
        head.ask(say(today));
        assertThat(head.ask(say(today.plusDays(10)))).contains("xem lại");
        assertThat(head.ask("gửi")).contains("cũng nhận bản tin");

        assertThat(member.ask("/bantin")).contains("gửi bản tin ngay");
        assertThat(audited("delegate-digest")).isEqualTo(1);
        assertThat(member.press("d:%d:today".formatted(unit("TM-P02").value())))
                .as("names and figures of the day stay with the head")
                .doesNotContain("Phòng Nội vụ");

        var given = delegations.of(office.person(HEAD), today).getFirst();
        assertThat(office.talk(OUTSIDER).press("d:%d:take-back".formatted(given.id())))
                .contains(NOT_YOURS);
        assertThat(delegations.of(office.person(HEAD), today)).hasSize(1);
        head.press("d:%d:take-back".formatted(given.id()));
        assertThat(delegations.of(office.person(HEAD), today)).isEmpty();
        assertThat(audited("take-back-digest")).isEqualTo(1);
        assertThat(member.ask("/bantin")).contains("dành cho người phụ trách đơn vị");
    }

    @Test
    void aUnitWithoutFiguresSaysSo() {
        assertThat(office.talk(HEAD).ask("/bantin")).contains("chưa có số liệu tuần");
    }

    private static String say(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private UnitId unit(String code) {
        return units.byCode(code, today).orElseThrow().id();
    }

    private List<Unit> all() {
        return units.subtree(unit("TM"), today);
    }

    private List<String> makers() {
        return sql.sql("select payload ->> 'maker' from outbox where kind = 'Made' order by id")
                .query(String.class)
                .list();
    }

    private int audited(String act) {
        return sql.sql("select count(*) from audit_entry where act = :act")
                .param("act", act)
                .query(Integer.class)
                .single();
    }
}
