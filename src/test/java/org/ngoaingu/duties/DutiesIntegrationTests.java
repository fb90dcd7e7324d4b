package org.ngoaingu.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.plan.Task;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is due, for units of both plans, by the plans' words, letters and internal days. */
@SpringBootTest
@Transactional
class DutiesIntegrationTests {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 21);
    private static final Actor OPERATOR = new Actor.Operator();
    private static final Actor STRANGER = new Actor.Person(new PersonId(-1));

    @Autowired
    private Duties duties;

    @Autowired
    private DutyDesk desk;

    @Autowired
    private Plans plans;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private long roster;
    private UnitId province;
    private UnitId construction;
    private UnitId homeAffairs;
    private UnitId school;
    private UnitId district;
    private UnitId division;
    private UnitId ward;

    @BeforeEach
    void offices() {
        roster = key(
                "insert into roster_import (state, units_file, staff_file, as_of, supplement, seen, staged_at) values ('COMMITTED', 'units', 'staff', ?, false, '', now()) returning id",
                SINCE);
        province = unit("UBND tỉnh Bình Định", null, "PEOPLES_COMMITTEE", "PROVINCE");
        construction = unit("Sở Xây dựng", province, "DEPARTMENT", "PROVINCE");
        homeAffairs = unit("Sở Nội vụ", province, "DEPARTMENT", "PROVINCE");
        school = unit("Trường Trung cấp", province, "PUBLIC_UNIT", "PROVINCE");
        district = unit("UBND quận Bình Thạnh", null, "PEOPLES_COMMITTEE", "DISTRICT");
        division = unit("Phòng Tài chính", district, "DIVISION", "DISTRICT");
        ward = unit("UBND phường 12", district, "PEOPLES_COMMITTEE", "COMMUNE");
        plans.bind(province, new PlanId("BD"), OPERATOR);
        plans.bind(district, new PlanId("BT"), OPERATOR);
    }

    @Test
    void beforeTheFirstOfOctoberIsTheLastOfSeptemberForWhomThePlanNames() {
        var due = duties.upcoming(construction, SEPTEMBER, 4);
        assertThat(due).singleElement().satisfies(duty -> {
            assertThat(duty.lastDay()).isEqualTo("2026-09-30");
            assertThat(duty.daysLeft()).isEqualTo(9);
            assertThat(duty.part()).isEqualTo(Part.LEAD);
            assertThat(said(duty))
                    .isEqualTo(
                            "rà soát trình độ ngoại ngữ, xác định nhu cầu, lập kế hoạch và báo cáo: hạn cuối 30/09/2026 (còn 9 ngày; đơn vị chủ trì; theo Phụ lục I, mục 2 của 59/KH-UBND)");
        });
        assertThat(duties.upcoming(province, SEPTEMBER, 4))
                .extracting(DueDuty::part)
                .containsExactly(Part.OVERSEE);
        assertThat(duties.upcoming(school, SEPTEMBER, 4)).isEmpty();
        assertThat(duties.upcoming(division, SEPTEMBER, 4)).isEmpty();
        assertThat(duties.upcoming(construction, SEPTEMBER, 1)).isEmpty();
        assertThat(duties.upcoming(construction, LocalDate.of(2026, 9, 30), 1))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.isOverdue()).isFalse();
                    assertThat(said(duty)).contains("(hôm nay;");
                });
    }

    @Test
    void aYearlyDayComesEachYearAndASingleYearOnce() {
        assertThat(lastDays(construction, LocalDate.of(2029, 11, 30), 60))
                .containsExactly("2029-09-30", "2030-09-30", "2030-12-31");
        assertThat(duties.upcoming(construction, LocalDate.of(2030, 12, 1), 5))
                .filteredOn(duty -> !duty.isOverdue())
                .singleElement()
                .satisfies(duty ->
                        assertThat(said(duty)).startsWith("tổng kết 10 năm thực hiện đề án: hạn cuối 31/12/2030"));
        assertThat(lastDays(construction, LocalDate.of(2031, 6, 1), 60)).isEmpty();
    }

    @Test
    void whatNobodyMarkedAsDoneIsOverdueForAWhile() {
        var october = LocalDate.of(2026, 10, 5);
        assertThat(duties.upcoming(construction, october, 4))
                .singleElement()
                .satisfies(duty -> assertThat(said(duty)).contains("đã quá hạn 5 ngày, hạn cuối 30/09/2026"));
        assertThat(lastDays(construction, LocalDate.of(2026, 12, 29), 4)).hasSize(1);
        assertThat(lastDays(construction, LocalDate.of(2026, 12, 30), 4)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-31, 2026-08-01, true", // 60 days before
        "2026-08-01, 2026-08-08, false",
        "2026-08-24, 2026-08-31, true", // 30
        "2026-08-31, 2026-09-07, false",
        "2026-09-09, 2026-09-16, true", // 14
        "2026-09-16, 2026-09-23, true", // 7
        "2026-09-28, 2026-09-29, true", // 1
        "2026-09-29, 2026-09-30, false",
        "2026-09-30, 2026-10-01, true" // overdue
    })
    void unitsAreRemindedOnceForEachOfTheDays(LocalDate before, LocalDate day, boolean reminded) {
        assertThat(duties.upcoming(construction, day, 20).getFirst().isToRemind(before))
                .isEqualTo(reminded);
    }

    @Test
    void aLetterBindsTheBodiesThatItNamesUntilItIsTakenBack() {
        var today = LocalDate.now(clock);
        var letter = new NewLetter(" Báo cáo kết quả  năm ", Set.of("phuong"), "123/PNV", today.plusDays(20));
        assertThat(desk.enter(STRANGER, district, letter)).isInstanceOf(DutyDesk.Outcome.Refused.class);
        var made = (DutyDesk.Outcome.Made) desk.enter(OPERATOR, district, letter);

        assertThat(duties.upcoming(List.of(ward, division, district), today, 4)).satisfies(due -> {
            assertThat(due).containsOnlyKeys(ward, district);
            assertThat(said(due.get(ward).getFirst()))
                    .startsWith("Báo cáo kết quả năm: hạn cuối ")
                    .contains("đơn vị chủ trì; theo văn bản số 123/PNV)");
        });
        assertThat(desk.withdraw(STRANGER, Long.parseLong(made.id().value())))
                .isInstanceOf(DutyDesk.Outcome.Refused.class);
        assertThat(duties.upcoming(ward, today, 4)).hasSize(1);
        assertThat(desk.withdraw(OPERATOR, Long.parseLong(made.id().value())))
                .isInstanceOf(DutyDesk.Outcome.Made.class);
        assertThat(duties.upcoming(ward, today, 4)).isEmpty();
        assertThat(audited()).containsExactly("enter-duty", "withdraw-duty");
    }

    @Test
    void aYearlyTaskHasADayOnlyWhenTheOfficeSetsOneAndThenItIsCalledInternal() {
        var today = LocalDate.now(clock);
        assertThat(desk.undated(province))
                .extracting(Task::id)
                .contains("BD-I-1", "BD-I-3-3")
                .doesNotContain("BD-I-2", "BD-I-3-1", "BD-I-5-2");
        assertThat(desk.setInternal(OPERATOR, province, "BD-I-2", today.plusDays(9)))
                .isInstanceOf(DutyDesk.Outcome.Refused.class);
        assertThat(desk.setInternal(OPERATOR, province, "BD-I-3-3", today.plusDays(9)))
                .isInstanceOf(DutyDesk.Outcome.Made.class);

        var due = duties.upcoming(homeAffairs, today, 2);
        assertThat(due)
                .filteredOn(duty -> !duty.basis().isOfficial())
                .singleElement()
                .satisfies(duty ->
                        assertThat(said(duty)).contains("hạn nội bộ cho Phụ lục I, mục 3.3, kế hoạch không ghi ngày"));
    }

    @Test
    void badLettersAreRefusedWithWordsAndNothingIsKept() {
        var day = LocalDate.now(clock).plusDays(20);
        assertThat(refused(district, new NewLetter("Báo cáo", Set.of("nobody"), "1/PNV", day)))
                .isEqualTo("duty.refused.bodies");
        assertThat(refused(district, new NewLetter("Báo cáo", Set.of(), "1/PNV", day)))
                .isEqualTo("duty.refused.bodies");
        assertThat(refused(district, new NewLetter(" ", Set.of("dv"), "1/PNV", day)))
                .isEqualTo("duty.refused.words");
        assertThat(refused(district, new NewLetter("x".repeat(201), Set.of("dv"), "1/PNV", day)))
                .isEqualTo("duty.refused.words");
        assertThat(refused(
                        district,
                        new NewLetter(
                                "Báo cáo",
                                Set.of("dv"),
                                "1/PNV",
                                LocalDate.now(clock).minusDays(1))))
                .isEqualTo("duty.refused.day");
        assertThat(refused(ward, new NewLetter("Báo cáo", Set.of("dv"), "1/PNV", day)))
                .isEqualTo("duty.refused.noPlan");
        assertThat(sql.sql("select count(*) from duty_day").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whatAUnitHasDoneIsGoneForItAndNobodyElse() {
        var today = LocalDate.now(clock);
        var letter = new NewLetter("Báo cáo", Set.of("dv"), "123/PNV", today.plusDays(20));
        var made = (DutyDesk.Outcome.Made) desk.enter(OPERATOR, district, letter);
        assertThat(desk.markDone(STRANGER, ward, made.id())).isInstanceOf(DutyDesk.Outcome.Refused.class);
        assertThat(desk.markDone(OPERATOR, ward, new DutyId("nothing"))).isInstanceOf(DutyDesk.Outcome.Refused.class);
        assertThat(desk.markDone(OPERATOR, ward, made.id())).isInstanceOf(DutyDesk.Outcome.Made.class);
        assertThat(duties.upcoming(ward, today, 4)).isEmpty();
        assertThat(duties.upcoming(division, today, 4)).hasSize(1);
    }

    private String refused(UnitId top, NewLetter letter) {
        return ((DutyDesk.Outcome.Refused) desk.enter(OPERATOR, top, letter))
                .why()
                .key();
    }

    private List<String> audited() {
        return sql.sql("select act from audit_entry where subject like :subject order by id")
                .param("subject", "unit:" + district.value() + " duty:%")
                .query(String.class)
                .list();
    }

    private List<String> lastDays(UnitId unit, LocalDate day, int weeks) {
        return duties.upcoming(unit, day, weeks).stream()
                .map(duty -> duty.lastDay().toString())
                .toList();
    }

    private String said(DueDuty duty) {
        return texts.say(Locale.of("vi"), duty.said());
    }

    private UnitId unit(String name, @Nullable UnitId parent, String kind, String level) {
        var id = key("insert into unit (code) values (?) returning id", name);
        sql.sql("""
                insert into unit_version (unit_id, name, folded_name, parent_id, kind, level, foreign_affairs,
                    valid_from, import_id, carried)
                values (?, ?, ?, ?, ?, ?, false, ?, ?, '{}')""")
                .params(Arrays.asList(
                        id, name, name, parent == null ? null : parent.value(), kind, level, SINCE, roster))
                .update();
        return new UnitId(id);
    }

    private long key(String insert, Object... values) {
        return sql.sql(insert).params(values).query(Long.class).single();
    }
}
