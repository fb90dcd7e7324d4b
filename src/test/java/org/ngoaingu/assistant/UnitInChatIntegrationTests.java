package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.platform.DailyHours;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.platform.Today;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.progress.Standing;
import org.ngoaingu.progress.Standings;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Heads of the invented district look at their units and remind people. */
@Import(UnitInChatIntegrationTests.Hours.class)
class UnitInChatIntegrationTests extends OfficeTalks {

    private static final String UNKNOWN = "Em không tìm thấy đơn vị đó trong phạm vi anh/chị phụ trách";

    /** Whether people sleep is for the test to say. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Hours {

        @Nullable
        LocalTime until;

        @Bean
        @Primary
        QuietHours restingHours(Clock clock) {
            return new QuietHours(
                    () -> until == null
                            ? new DailyHours(LocalTime.MIN, LocalTime.MIN)
                            : new DailyHours(until.plusNanos(1), until),
                    clock.getZone());
        }
    }

    @Autowired
    Hours hours;

    @Autowired
    Standings standings;

    @Autowired
    Snapshots snapshots;

    private final LocalDate today = Today.here();
    private long since;

    @BeforeEach
    void open() {
        since = lastAudited();
    }

    @AfterEach
    void empty() {
        hours.until = null;
        sql.sql("delete from unit_reminder").update();
        sql.sql("delete from message_key where key like 'out:%'").update();
        sql.sql("update chat set person_id = null where person_id is not null").update();
    }

    @Test
    void aHeadSeesHowTheUnitStandsAndWhoStandsSo() {
        var head = talks.of(person("TM0061"));
        var unit = unit("TM-S01");
        var counted = standings.of(unit, today).orElseThrow();
        assertThat(counted.of(Standing.NOTHING)).isPositive();

        var card = head.says("/donvi").hears("(TM-S01)");
        assertThat(card.text())
                .contains("Thủ trưởng: TM0061")
                .contains("Hôm nay đơn vị có 8 người")
                .contains("chưa nộp hồ sơ: " + counted.of(Standing.NOTHING))
                .contains("Chưa kết nối với trợ lý: 7");
        assertThat(head.says("/donvi moc lan").hears("(TM-S01)").text()).isEqualTo(card.text());
        assertThat(head.says("/donvi truong thcs").hears(UNKNOWN)).isNotNull();

        var page = head.presses("Chưa kết nối (7)").hears("Chưa kết nối: 7 người, từ 1 đến 7");
        assertThat(page.choices()).hasSize(8);
        head.pressesData(page.choices().getFirst().data()).hears("(TM0062)");
        head.presses("Về đơn vị").hears("Hôm nay đơn vị có 8 người");
        assertThat(audited("see-people", "TM0061")).isEqualTo(1);
    }

    @Test
    void longGroupsComeInPages() {
        var admin = admin("TM0011");
        admin.says("/donvi TM").hears("(TM)");
        var all = standings.of(unit("TM"), today).orElseThrow().of(Standing.UNLINKED);
        assertThat(all).isGreaterThan(16);

        admin.presses("Chưa kết nối (" + all + ")").hears("từ 1 đến 8");
        var second = admin.presses("Trang sau ›").hears("từ 9 đến 16");
        assertThat(second.choices()).extracting(Choice::label).contains("‹ Trang trước", "Trang sau ›", "Về đơn vị");
        admin.presses("‹ Trang trước").hears("từ 1 đến 8");
        assertThat(office.talk("TM0011").press("u:" + unit("TM").value() + ":UNLINKED.9999"))
                .contains("không còn ai ở đây");
    }

    @Test
    void thoseWithNothingAreRemindedOnceAWeekAndCounted() {
        var head = talks.of(person("TM0061"));
        var unit = unit("TM-S01");
        var wanting = standings.people(unit, Standing.NOTHING, today, 0, 50);
        var linked = wanting.stream()
                .filter(one -> !one.equals(office.person("TM0061")))
                .limit(1)
                .toList();
        assertThat(linked).hasSize(1);
        var sides = linked.stream().map(one -> talks.of(new Actor.Person(one))).toList();
        var unlinked = standings.of(unit, today).orElseThrow().of(Standing.NOTHING)
                - standings.toRemind(unit, today).size();
        assertThat(unlinked).isPositive();

        head.says("/donvi").hears("(TM-S01)");
        var asked = head.presses("Nhắc người chưa có gì").hears("Em sẽ nhắc 1 người");
        assertThat(asked.text()).contains(unlinked + " người chưa kết nối");
        assertThat(reminders()).isZero();
        var sure = head.button("Nhắc 1 người").data();
        head.pressesData(sure).hears("Em đã nhắc 1 người, " + unlinked + " người chưa có kênh.");
        for (var side : sides) {
            assertThat(side.hears("Lãnh đạo đơn vị nhờ em nhắc").choices())
                    .extracting(Choice::label)
                    .containsExactly("Nộp chứng chỉ", "Chỉ tiêu của tôi");
        }
        assertThat(reminders()).isEqualTo(1);
        assertThat(audited("remind-people", "TM0061")).isEqualTo(1);

        head.pressesData(sure).hears("Em đã nhắc 0 người");
        head.presses("Về đơn vị").hears("(TM-S01)");
        head.presses("Nhắc người chưa có gì").hears("Tuần này không còn ai để nhắc. 1 người đã được nhắc tuần này.");
        sql.sql("update unit_reminder set week = '2000-W01'").update();
        head.presses("Nhắc người chưa có gì").hears("Em sẽ nhắc 1 người");
    }

    @Test
    void nobodyIsRemindedWhilePeopleSleep() {
        var head = talks.of(person("TM0061"));
        standings.people(unit("TM-S01"), Standing.NOTHING, today, 0, 3).forEach(one -> talks.of(new Actor.Person(one)));
        hours.until = LocalTime.of(7, 0);

        head.says("/donvi").hears("(TM-S01)");
        head.presses("Nhắc người chưa có gì").hears("Sau 07:00 anh/chị bấm lại");
        assertThat(office.talk("TM0061").press("u:" + unit("TM-S01").value() + ":remind.sure"))
                .contains("Sau 07:00");
        assertThat(reminders()).isZero();
    }

    @Test
    void everyUnitAnswersOnlyWhomItConcerns() {
        office.administers("TM0011");
        var all = Stream.concat(
                        Stream.of(-1L, 0L, 999_999_999L),
                        units().map(one -> one.id().value()))
                .toList();
        hours.until = LocalTime.of(7, 0);
        var staff = office.talk("TM0031");
        var head = office.talk("TM0061");
        var admin = office.talk("TM0011");
        var acts = List.of("show", "NOTHING.0", "UNLINKED.3", "remind", "remind.sure");
        for (var id : all) {
            for (var act : acts) {
                var data = "u:" + id + ":" + act;
                assertThat(staff.press(data)).as("staff " + data).startsWith(UNKNOWN);
                var theirs = id.equals(unit("TM-S01").value());
                var heard = head.press(data);
                if (theirs) {
                    assertThat(heard).as("head " + data).doesNotContain(UNKNOWN);
                } else {
                    assertThat(heard).as("head " + data).startsWith(UNKNOWN);
                }
                var known = id > 0 && id < 999_999_999L;
                if (known) {
                    assertThat(admin.press(data)).as("admin " + data).doesNotContain(UNKNOWN);
                } else {
                    assertThat(admin.press(data)).as("admin " + data).startsWith(UNKNOWN);
                }
            }
        }
        for (var data : List.of("u::show", "u:x:show", "u:99999999999999999999:remind.sure")) {
            assertThat(head.press(data)).startsWith(UNKNOWN);
        }
        assertThat(head.press("u:" + unit("TM-S01").value() + ":NOBODY.0")).contains("Nút này không còn dùng được");
        assertThat(audited("refuse-unit", "TM0031")).isEqualTo(all.size() * acts.size());
        assertThat(reminders()).isZero();
    }

    @Test
    void whatTheCardCountsIsWhatTheSnapshotCounts() {
        snapshots.take(today);

        units().forEach(unit -> {
            var stored = snapshots.of(unit.id(), today).orElseThrow().people();
            var counted = standings.of(unit.id(), today).orElseThrow();
            assertThat(List.of(
                            counted.people(),
                            counted.of(Standing.WAITING),
                            counted.of(Standing.EXPIRING),
                            counted.of(Standing.NOTHING)))
                    .as(unit.code())
                    .containsExactly(stored.people(), stored.waiting(), stored.expiring(), stored.withNothing());
            for (var standing : Standing.values()) {
                assertThat(standings.people(unit.id(), standing, today, 0, 1000))
                        .hasSize(counted.of(standing));
            }
        });
    }

    @Test
    void aUnitWithoutPeopleSaysSo() {
        var admin = admin("TM0011");
        sql.sql("insert into unit (code) values ('TM-X')").update();
        sql.sql("""
                        insert into unit_version (unit_id, name, folded_name, parent_id, kind, foreign_affairs, valid_from,
                            import_id, carried)
                        select x.id, 'Phòng mới lập', 'phong moi lap', v.unit_id, v.kind, false, v.valid_from, v.import_id,
                            v.carried
                        from unit x, unit u join unit_version v on v.unit_id = u.id
                        where x.code = 'TM-X' and u.code = 'TM'""").update();

        var card = admin.says("/donvi phong moi lap").hears("(TM-X)");
        assertThat(card.text()).contains("Hôm nay đơn vị chưa có người nào trong danh sách");
        assertThat(card.choices()).extracting(Choice::label).containsExactly("Sửa thông tin", "Thêm người");

        sql.sql("delete from unit_version where name = 'Phòng mới lập'").update();
        sql.sql("delete from unit where code = 'TM-X'").update();
    }

    private Stream<Unit> units() {
        return sql.sql("select unit_id from unit_facts(:day)").param("day", today).query(Long.class).list().stream()
                .flatMap(id -> units.find(new UnitId(id), today).stream());
    }

    private int reminders() {
        return sql.sql("select count(*) from unit_reminder")
                .query(Integer.class)
                .single();
    }

    private UnitId unit(String code) {
        return units.byCode(code, today).orElseThrow().id();
    }

    private int audited(String act, String code) {
        return sql.sql("select count(*) from audit_entry where id > :since and act = :act and actor = :actor")
                .param("since", since)
                .param("act", act)
                .param("actor", "person:" + office.person(code).value())
                .query(Integer.class)
                .single();
    }
}
