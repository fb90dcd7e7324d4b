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
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The weekly digest in the chat: asked for, set, delegated; and every unit with every role. */
@BesideOthers
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
                var may = rights.may(new Actor.Person(office.person(code)), Act.SEE, unit.id(), today)
                        .isAllowed();
                var before = makers().size();
                var answer = talk.press("d:%d:now".formatted(unit.id().value()));
                assertThat(answer.contains(NOT_YOURS))
                        .as("%s asks for %s", code, unit.code())
                        .isEqualTo(!may);
                assertThat(makers().size() - before).isEqualTo(may ? 1 : 0);
                for (var choice : List.of("today", on, "furthest")) {
                    assertThat(talk.press("d:%d:%s".formatted(unit.id().value(), choice))
                                    .contains(unit.name()))
                            .as("%s opens %s of %s", code, choice, unit.code())
                            .isEqualTo(may);
                }
                for (var choice : List.of("nothing", "expiring", "remind")) {
                    assertThat(talk.press("d:%d:%s".formatted(unit.id().value(), choice))
                                    .contains("không tìm thấy đơn vị đó"))
                            .as("%s opens %s of %s", code, choice, unit.code())
                            .isEqualTo(!may);
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
    void buttonsOpenWhoHasNothingAndWhoseCertificateEndsAndAskBeforeTheyRemind() {
        var head = office.talk(HEAD);
        var unit = unit("TM-P02").value();
        assertThat(head.press("d:%d:nothing".formatted(unit))).contains("Chưa có gì");
        assertThat(head.press("d:%d:expiring".formatted(unit))).contains("Sắp hết hạn");
        assertThat(head.press("d:%d:remind".formatted(unit)))
                .containsAnyOf("Em sẽ nhắc", "không còn ai để nhắc", "Giờ này");
    }

    @Test
    void aDelegateLooksBehindTheFiguresOfThatUnitOnThoseDaysAndDoesNothingElse() {
        snapshots.takeOfThisWeek();
        var member = office.talk(MEMBER);
        var delegate = new Actor.Person(office.person(MEMBER));
        var colleague = office.person("TM0013");
        delegations.give(
                new Actor.Person(office.person(HEAD)), unit("TM-P02"), delegate.id(), today, today.plusDays(3), today);

        assertThat(lasting(today.plusDays(1), today.plusDays(3))).as("before").isEmpty();
        assertThat(lasting(today.minusDays(3), today.minusDays(1))).as("after").isEmpty();
        assertThat(member.ask("/tiendo")).doesNotContain("Phòng Nội vụ");
        assertThat(lasting(today, today)).as("on the day").containsExactly("TM-P02");

        for (var act : Act.values()) {
            assertThat(rights.may(delegate, act, unit("TM-P02"), today).isAllowed())
                    .as("%s for the unit", act)
                    .isEqualTo(act == Act.SEE);
            assertThat(rights.may(delegate, act, colleague, today).isAllowed())
                    .as("%s for a colleague", act)
                    .isEqualTo(act == Act.SEE);
            assertThat(rights.may(delegate, act, office.person(OUTSIDER), today).isAllowed())
                    .isFalse();
        }
        assertThat(member.ask("/tiendo")).contains("Phòng Nội vụ");
        assertThat(member.ask("/tiendo TM-P03")).doesNotContain("Phòng Kinh tế");
        assertThat(member.ask("/donvi")).contains("(TM-P02)", "Hôm nay đơn vị có");
        assertThat(member.press("d:%d:today".formatted(unit("TM-P02").value()))).contains("Phòng Nội vụ");
        assertThat(member.press("d:%d:nothing".formatted(unit("TM-P02").value())))
                .contains("Chưa có gì");
        assertThat(member.press("d:%d:remind".formatted(unit("TM-P02").value())))
                .contains("không tìm thấy đơn vị đó");
        assertThat(delegations.give(delegate, unit("TM-P02"), colleague, today, today, today))
                .as("what is lent is not lent on")
                .isInstanceOf(Delegations.Given.Refused.class);
        assertThat(rights.reach(delegate, today).isOwnOnly()).isTrue();
    }

    /** Lets the one delegation last so; what the delegate may see then. */
    private List<String> lasting(LocalDate first, LocalDate last) {
        sql.sql("update digest_delegation set first_day = :first, last_day = :last")
                .param("first", first)
                .param("last", last)
                .update();
        return all().stream()
                .filter(unit -> rights.may(new Actor.Person(office.person(MEMBER)), Act.SEE, unit.id(), today)
                        .isAllowed())
                .map(Unit::code)
                .toList();
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
