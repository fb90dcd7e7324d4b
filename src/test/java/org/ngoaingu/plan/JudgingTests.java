package org.ngoaingu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ngoaingu.plan.PersonFixture.BINH_DINH;
import static org.ngoaingu.plan.PersonFixture.BINH_THANH;
import static org.ngoaingu.plan.PersonFixture.BOUND;
import static org.ngoaingu.plan.PersonFixture.civilServant;
import static org.ngoaingu.plan.PersonFixture.publicEmployee;
import static org.ngoaingu.plan.PersonFixture.wardOfficial;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.plan.file.PlanFilesFixture;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.Source;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.UnitKind;

/** Whose plan it is, on which day a line is judged, why none holds, what would be if, and what changes by itself. */
class JudgingTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final LocalDate AFTER_2025 = LocalDate.of(2026, 11, 22);

    private final Judging judging = new Judging(PlanFilesFixture.packaged(), BOUND);
    private final Texts texts = new Texts();

    private static final PersonFixture VICE_CHAIR = wardOfficial()
            .of(Category.CADRE)
            .leading(ManagerRank.BELOW_DIVISION)
            .requires(true);

    // under 40 on a day

    @ParameterizedTest
    @CsvSource({
        "1984-06-02, 2024-06-01, IN", // the day before the birthday
        "1984-06-01, 2024-06-01, OUT", // the birthday
        "1984-05-31, 2024-06-01, OUT", // the day after
        "1988-02-29, 2028-02-28, IN", // forty in a leap year
        "1988-02-29, 2028-02-29, OUT",
    })
    void ageIsReckonedOnTheDay(String born, LocalDate day, Verdict verdict) {
        assertThat(verdict("BT-2030-PLD", VICE_CHAIR.born(born), day)).isEqualTo(verdict);
    }

    @Test
    void bornOn29FebruaryOneIsOfAgeOn28FebruaryOfACommonYear() {
        var condition = new Condition.UnderAge(18);
        assertThat(ofAge(condition, "2000-02-29", "2018-02-27")).isEqualTo(Answer.YES);
        assertThat(ofAge(condition, "2000-02-29", "2018-02-28")).isEqualTo(Answer.NO);
    }

    private static Answer ofAge(Condition.UnderAge condition, String born, String day) {
        var facts = VICE_CHAIR.born(born).facts(LocalDate.parse(day), BINH_THANH);
        return condition.test(Profile.of(facts, Set.of(condition.years()), LocalDate.parse(day)));
    }

    // milestones

    @ParameterizedTest
    @CsvSource({"2025-12-30, true, 2025-12-30", "2025-12-31, true, 2025-12-31", "2026-01-01, false, 2025-12-31"})
    void aMilestoneIsOpenToTheEndOfItsDueDate(LocalDate day, boolean open, LocalDate reference) {
        var judgement = judgement("BT-2025-CBCC", civilServant(), day);
        assertThat(judgement.open()).isEqualTo(open);
        assertThat(judgement.referenceDay()).isEqualTo(reference);
    }

    @Test
    void aClosedMilestoneIsJudgedOnItsDueDateWithThePostOfThatDay() {
        var then = civilServant();
        var now = publicEmployee();
        var judgements = judging.judge(
                day -> Optional.of((day.isAfter(LocalDate.of(2026, 1, 1)) ? now : then).facts(day, BINH_THANH)),
                AFTER_2025,
                List.of());
        assertThat(holding(judgements)).containsExactly("BT-2030-VC", "BT-2025-CBCC");
    }

    @Test
    void onePersonMayBeInTheClosedLineAndTooOldForTheOpenOne() {
        var judgements = judge(VICE_CHAIR.born("1986-03-13"), AFTER_2025);
        assertThat(holding(judgements)).containsExactly("BT-2030-P", "BT-2025-P", "BT-2025-PLD");
    }

    @Test
    void aClosedMilestoneWithoutDataIsNeitherYesNorNo() {
        var judgements = judging.judge(
                day -> day.equals(AFTER_2025) ? Optional.of(civilServant().facts(day, BINH_THANH)) : Optional.empty(),
                AFTER_2025,
                List.of());
        assertThat(holding(judgements)).containsExactly("BT-2030-CBCC");
        assertThat(judgements.withoutData()).hasSize(5).allMatch(line -> !line.isOpen(AFTER_2025));
    }

    @Test
    void whoWasUnderAnotherPlanOnTheDueDateIsNotInThisPlansClosedLines() {
        var judgements = judging.judge(
                day -> Optional.of(civilServant().facts(day, day.equals(AFTER_2025) ? BINH_THANH : BINH_DINH)),
                AFTER_2025,
                List.of());
        assertThat(holding(judgements)).containsExactly("BT-2030-CBCC");
        assertThat(judgements.withoutData()).hasSize(5);
    }

    // whose plan

    @Test
    void theNearestBoundUnitDecides() {
        var bound = new Bound(java.util.Map.of(BINH_DINH, new PlanId("BD"), new UnitId(5), new PlanId("BT")));
        assertThat(bound.nearest(List.of(BINH_DINH, new UnitId(5), new UnitId(6))))
                .contains(new PlanId("BT"));
        assertThat(bound.nearest(List.of(BINH_DINH, new UnitId(6)))).contains(new PlanId("BD"));
        assertThat(bound.nearest(List.of(new UnitId(6)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UBND Q. Bình Thạnh, DISTRICT, BT",
        "ỦY BAN NHÂN DÂN QUẬN BÌNH THẠNH, DISTRICT, BT",
        "Quận Bình Thạnh, DISTRICT, BT",
        "UBND phường Bình Thạnh, COMMUNE,",
        "UBND quận Bình Thạnh, COMMUNE,",
        "UBND tỉnh Bình Định, PROVINCE, BD"
    })
    void anAuthorityIsKnownByNameAndLevel(String name, Level level, String plan) {
        var ids = judging.loaded().candidates(name, level).stream()
                .map(it -> it.id().value());
        assertThat(ids).isEqualTo(plan == null ? List.of() : List.of(plan));
    }

    // no line

    @Test
    void withoutABoundUnitThereIsNoPlan() {
        var judgements = judging.judge(civilServant().always(new UnitId(9)), DAY, List.of());
        assertThat(judgements.none()).isEqualTo(new NoLine.NoPlan());
    }

    @Test
    void withoutFactsThereIsNoData() {
        assertThat(judging.judge(day -> Optional.empty(), DAY, List.of()).none())
                .isEqualTo(new NoLine.NoData(DAY));
    }

    @Test
    void beforeThePlanThereIsNoQuota() {
        assertThat(judge(civilServant(), LocalDate.of(2022, 12, 21)).none())
                .isEqualTo(new NoLine.NotYetInForce(LocalDate.of(2022, 12, 22)));
        assertThat(judge(civilServant(), LocalDate.of(2022, 12, 22)).none()).isNull();
    }

    @Test
    void contractStaffAreNotCountedButMayBeNominated() {
        var none = judge(civilServant().of(Category.CONTRACT_EMPLOYEE), DAY).none();
        assertThat(none).isInstanceOfSatisfying(NoLine.NotCounted.class, it -> {
            assertThat(it.uncounted()).isNotNull();
            assertThat(it.uncounted().section()).isEqualTo("VI.2");
        });
    }

    @Test
    void anExclusionIsSaidWithItsSection() {
        var none = judging.judge(publicEmployee().teaches(true).always(BINH_DINH), DAY, List.of())
                .none();
        assertThat(none)
                .isInstanceOfSatisfying(
                        NoLine.Excluded.class,
                        it -> assertThat(it.exclusion().section()).isEqualTo("I.2.a"));
        assertThat(texts.say(Locale.of("vi"), none.says()))
                .isEqualTo("Kế hoạch không áp dụng với «Giáo viên, giảng viên ngoại ngữ» (mục I.2.a).");
    }

    @Test
    void whoIsInNoGroupHearsWhatKeepsThemOutOfTheNearest() {
        var none = judge(civilServant().of(Category.PUBLIC_EMPLOYEE), DAY).none();
        assertThat(none).isInstanceOfSatisfying(NoLine.OutsideGroups.class, it -> {
            assertThat(it.nearest().line().id()).isEqualTo(new LineId("BT-2025-CBCC"));
            assertThat(it.nearest().failing())
                    .extracting(finding -> finding.condition().attribute())
                    .containsExactly(Attribute.CATEGORY);
        });
    }

    // readings

    @ParameterizedTest
    @CsvSource({
        "BT-2030-CBCC, A6", // a civil servant who heads a public unit
        "BT-2030-VC, A11", // a teacher of English
    })
    void theReadingThatDecidedIsShown(String line, String reading) {
        var person = reading.equals("A6")
                ? civilServant().in(UnitKind.PUBLIC_UNIT, Level.DISTRICT).leading(ManagerRank.DIVISION)
                : publicEmployee().teaches(true);
        assertThat(judgement(line, person, DAY).decisiveReadings())
                .extracting(Reading::id)
                .containsExactly(reading);
    }

    @Test
    void aReadingThatChangedNothingIsNotShown() {
        assertThat(judge(civilServant(), DAY).decisiveReadings()).isEmpty();
        assertThat(judgement("BT-2030-VC", publicEmployee().teaches(null), DAY).decisiveReadings())
                .isEmpty();
    }

    @Test
    void theFocusThatAReadingDecidedShowsIt() {
        var judgements = judging.judge(civilServant().requires(true).always(BINH_DINH), DAY, List.of());
        assertThat(judgements.decisiveReadings()).extracting(Reading::id).containsExactly("A7");
    }

    // missing facts

    @Test
    void aMissingFactIsNamedWithWhoCanSupplyIt() {
        var judgement = judgement("BT-2030-PLD", VICE_CHAIR.born("1990-01-01").requires(null), DAY);
        assertThat(judgement.missing()).hasSize(1);
        var missing = judgement.missing().getFirst();
        assertThat(missing.fact().code()).isEqualTo("requires_language");
        assertThat(texts.say(Locale.of("vi"), missing.who())).isEqualTo("đơn vị công tác hoặc Phòng Nội vụ");
    }

    @Test
    void anUnknownExclusionLeavesOnlyTheOwnGroupOpen() {
        var judgements = judging.judge(publicEmployee().teaches(null).always(BINH_DINH), DAY, List.of());
        assertThat(judgements.all()).extracting(Judgement::verdict).containsOnly(Verdict.UNKNOWN, Verdict.OUT);
        assertThat(judgements.holding().getFirst().missing())
                .extracting(Missing::fact)
                .containsExactly(Attribute.TEACHES_LANGUAGE);
    }

    // explanation

    @Test
    void everyConditionIsExplainedInBothLanguages() {
        for (var golden : Golden.all()) {
            var all = judging.judge(golden.person().always(golden.root()), AFTER_2025, List.of())
                    .all();
            all.stream()
                    .flatMap(it -> it.findings().stream())
                    .forEach(finding -> Texts.LANGUAGES.forEach(language -> {
                        assertThat(texts.say(
                                        language,
                                        finding.condition().attribute().says()))
                                .isNotBlank();
                        assertThat(texts.say(language, finding.asks()))
                                .isNotBlank()
                                .doesNotContain("{");
                        assertThat(texts.say(language, finding.value()))
                                .isNotBlank()
                                .doesNotContain("{");
                    }));
        }
    }

    @Test
    void theLastDayUnderTheAgeIsSaid() {
        var value = findingOnAge(VICE_CHAIR.born("1987-03-13")).value();
        assertThat(texts.say(Locale.of("vi"), value)).isEqualTo("dưới 40 tuổi đến hết ngày 12/03/2027");
    }

    @Test
    void aYearAloneIsSaidToBeReckonedFromJanuary() {
        var born = new BirthDate(LocalDate.of(1980, 1, 1), BirthDate.Precision.YEAR);
        assertThat(texts.say(
                        Locale.of("vi"), findingOnAge(VICE_CHAIR.born(born)).value()))
                .startsWith("đủ 40 tuổi từ ngày 01/01/2020 (tính theo ngày sinh 01/01/1980");
    }

    private Finding findingOnAge(PersonFixture person) {
        return judgement("BT-2030-PLD", person, AFTER_2025).findings().stream()
                .filter(finding -> finding.condition().attribute() == Attribute.BIRTH_DATE)
                .findFirst()
                .orElseThrow();
    }

    // what if

    @Test
    void appointedOneComesUnderTheLeadersLineOrTheFocus() {
        var appointed = List.<Supposition>of(new Supposition.Appointed(null));
        assertThat(supposing(publicEmployee(), appointed)).containsExactly("BT-2030-VC", "BT-2030-VCQL");
        var young = judging.judge(civilServant().born("1990-01-01").always(BINH_THANH), AFTER_2025, appointed);
        assertThat(young.holding().getFirst().focus()).isEqualTo(Answer.YES);
    }

    @Test
    void aSuppositionIsNamedAsTheSourceAndLeavesClosedMilestonesAsTheyWere() {
        var judgements = judging.judge(
                publicEmployee().always(BINH_THANH), AFTER_2025, List.of(new Supposition.Appointed(null)));
        assertThat(holding(judgements)).containsExactly("BT-2030-VC", "BT-2030-VCQL", "BT-2025-VC");
        assertThat(judgements.holding().get(1).findings())
                .filteredOn(finding -> finding.condition().attribute() == Attribute.MANAGER)
                .extracting(Finding::source)
                .containsExactly(new Source.Supposed());
    }

    @Test
    void inAnotherUnitAnotherLineHolds() {
        var ward = new Supposition.InUnit(
                "UBND Phường 1",
                List.of(BINH_THANH, new UnitId(30)),
                UnitKind.PEOPLES_COMMITTEE,
                Level.COMMUNE,
                Block.STATE,
                Level.COMMUNE,
                Set.of());
        assertThat(supposing(civilServant(), List.of(ward))).containsExactly("BT-2030-P");
        assertThat(supposing(civilServant().born("1990-01-01"), List.of(ward, new Supposition.Appointed(null))))
                .containsExactly("BT-2030-P", "BT-2030-PLD");
    }

    @Test
    void otherSuppositions() {
        assertThat(supposing(civilServant(), List.of(new Supposition.OfCategory(Category.CONTRACT_EMPLOYEE))))
                .isEmpty();
        var leader = publicEmployee().leading(ManagerRank.DIVISION);
        assertThat(supposing(leader, List.of(new Supposition.NotLeading()))).containsExactly("BT-2030-VC");
        var young = VICE_CHAIR.born("1990-01-01").requires(null);
        assertThat(supposing(young, List.of(new Supposition.PostRequiresLanguage(false))))
                .containsExactly("BT-2030-P");
        var teaching =
                judging.judge(publicEmployee().always(BINH_DINH), AFTER_2025, List.of(new Supposition.Teaching(true)));
        assertThat(teaching.holding()).noneMatch(Judgement::open);
    }

    private List<String> supposing(PersonFixture person, List<Supposition> suppositions) {
        return judging.judge(person.always(BINH_THANH), AFTER_2025, suppositions).holding().stream()
                .filter(Judgement::open)
                .map(it -> it.line().id().value())
                .toList();
    }

    // what changes by itself

    @Test
    void theFortiethBirthdayAndTheEndOfTheMilestoneAreForeseen() {
        assertThat(judgement("BT-2030-PLD", VICE_CHAIR.born("1987-03-13"), AFTER_2025)
                        .changes())
                .containsExactly(
                        new Change.OutgrowsLine(40, LocalDate.of(2027, 3, 12)),
                        new Change.MilestoneEnds(LocalDate.of(2030, 12, 31)));
        var head = civilServant().leading(ManagerRank.DIVISION).born("1987-03-13");
        assertThat(judgement("BT-2030-CBCC", head, AFTER_2025).changes())
                .containsExactly(
                        new Change.OutgrowsFocus(40, LocalDate.of(2027, 3, 12)),
                        new Change.MilestoneEnds(LocalDate.of(2030, 12, 31)));
    }

    @Test
    void aBirthdayAfterTheMilestoneChangesNothing() {
        assertThat(judgement("BT-2030-PLD", VICE_CHAIR.born("1995-03-13"), AFTER_2025)
                        .changes())
                .containsExactly(new Change.MilestoneEnds(LocalDate.of(2030, 12, 31)));
        assertThat(judgement("BT-2025-P", VICE_CHAIR, AFTER_2025).changes()).isEmpty();
    }

    @Test
    void theNoticeIsShownFromItsDay() {
        assertThat(judge(civilServant(), LocalDate.of(2025, 6, 30)).notice()).isEmpty();
        assertThat(judge(civilServant(), LocalDate.of(2025, 7, 1)).notice())
                .hasValueSatisfying(notice -> assertThat(notice.text().vi()).contains("kết thúc 01/7/2025"));
    }

    private Judgements judge(PersonFixture person, LocalDate day) {
        return judging.judge(person.always(BINH_THANH), day, List.of());
    }

    private Judgement judgement(String line, PersonFixture person, LocalDate day) {
        return judge(person, day).all().stream()
                .filter(it -> it.line().id().value().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private Verdict verdict(String line, PersonFixture person, LocalDate day) {
        return judgement(line, person, day).verdict();
    }

    private static List<String> holding(Judgements judgements) {
        return judgements.holding().stream().map(it -> it.line().id().value()).toList();
    }
}
