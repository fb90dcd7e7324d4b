package org.ngoaingu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ngoaingu.plan.Authority;
import org.ngoaingu.plan.Group;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.platform.Wording;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitId;

/** What the weeks so far say about the milestone. */
class ForecastsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final LineId LINE = new LineId("L");
    private static final Offset<Double> NEARLY = Offset.offset(0.001);

    @Test
    void aSteadyPaceGoesOn() {
        var forecast = (Forecast.Expected) forecast(20, 10, 12, 14, 16);
        assertThat(forecast.pacePerWeek()).isCloseTo(2, NEARLY);
        assertThat(forecast.expected()).isEqualTo(16 + 2 * 17);
        assertThat(forecast.low()).isEqualTo(forecast.high()).isEqualTo(forecast.expected());
        assertThat(forecast.paceNeeded()).isCloseTo((50 - 16) / 17.0, NEARLY);
    }

    @Test
    void oneOddWeekHardlyMovesThePaceButWidensTheRange() {
        var forecast = (Forecast.Expected) forecast(20, 10, 11, 14, 13, 30);
        assertThat(forecast.pacePerWeek()).isLessThan(5);
        assertThat(forecast.low()).isLessThan(forecast.expected());
        assertThat(forecast.high()).isGreaterThan(forecast.expected());
    }

    @Test
    void whereCertificatesEndThePaceIsBelowNoughtAndNobodyIsTheLeast() {
        var forecast = (Forecast.Expected) forecast(20, 9, 6, 4, 2);
        assertThat(forecast.pacePerWeek()).isNegative();
        assertThat(forecast.expected()).isZero();
    }

    @Test
    void noMoreThanTheGroupCanReachIt() {
        assertThat(((Forecast.Expected) forecast(20, 0, 15, 30, 45)).high()).isEqualTo(100);
    }

    @Test
    void threeWeeksAreTooFewAndSoAreFourFiguresOfThreeWeeks() {
        assertThat(forecast(20, 1, 2, 3)).isEqualTo(new Forecast.TooFewWeeks(3));
        var days = List.of(0, 7, 10, 14);
        var history = new ArrayList<Snapshot>();
        days.forEach(day -> history.add(snapshot(FIRST.plusDays(day), 20, 100, day)));
        assertThat(Forecasts.of(history, LINE)).isEqualTo(new Forecast.TooFewWeeks(3));
        assertThat(Forecasts.of(List.of(), LINE)).isEqualTo(new Forecast.TooFewWeeks(0));
    }

    @Test
    void nothingIsLeftWhereTheGoalIsReachedNobodyIsInTheGroupOrTheMilestoneEnded() {
        assertThat(forecast(20, 47, 48, 49, 50)).isEqualTo(new Forecast.NothingToDo());
        assertThat(Forecasts.of(List.of(snapshot(FIRST, 20, 0, 0)), LINE)).isEqualTo(new Forecast.NothingToDo());
        assertThat(forecast(3, 1, 2, 3, 4)).isEqualTo(new Forecast.NothingToDo());
    }

    /** @param weeks from the first snapshot to the milestone */
    private static Forecast forecast(int weeks, int... reached) {
        var history = new ArrayList<Snapshot>();
        for (var week = 0; week < reached.length; week++) {
            history.add(snapshot(FIRST.plusWeeks(week), weeks, 100, reached[week]));
        }
        return Forecasts.of(history, LINE);
    }

    private static Snapshot snapshot(LocalDate day, int weeks, int in, int reached) {
        var due = FIRST.plusWeeks(weeks);
        var group = new Group("g", new Wording("nhóm", "group"), List.of());
        var line = new Line(LINE, due, 50, 4, false, group, List.of(), "III", "…", List.of());
        var plan = new Plan(
                new PlanId("P"),
                "1/KH",
                FIRST,
                new Wording("Kế hoạch", "Plan"),
                new Authority("Ủy ban nhân dân", Level.DISTRICT),
                FIRST,
                due,
                "tt23-2021",
                List.of(),
                List.of(line),
                List.of(),
                List.of(),
                List.of(),
                null);
        var counted =
                new LineProgress.Counted(line, !due.isBefore(day), day, in, in, 0, 0, 0, reached, reached, null, null);
        return new Snapshot(new UnitId(1), day, plan, List.of(counted), new UnitPeople(in, 0, 0, 0));
    }
}
