package org.ngoaingu.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.digest.Preference.Slot;
import org.ngoaingu.platform.DailyHours;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.platform.StartRefused;

/** The clock moved over years of weeks, a look every half hour. */
class RhythmTests {

    private static final String MONDAYS = "0 0 8 * * MON";
    private static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate END = START.plusWeeks(52);
    private static final Duration LOOK = Duration.ofMinutes(30);

    private final Rhythm rhythm = rhythm(MONDAYS, SAIGON);

    @Test
    void comesEachMondayAtEight() {
        var made = year(rhythm, SAIGON, now -> Preference.USUAL);

        assertThat(made).hasSize(52).allSatisfy(it -> {
            assertThat(it.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(it.getHour()).isEqualTo(8);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York"})
    void howeverOftenTheTimeIsChangedItComesOnceAWeekThreeToTenDaysApart(String zone) {
        var place = ZoneId.of(zone);
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var wish = new Preference[] {Preference.USUAL};
            var made = year(rhythm(MONDAYS, place), place, now -> {
                if (random.nextInt(300) == 0) {
                    wish[0] = random.nextInt(5) == 0 ? Preference.USUAL : at(random);
                }
                return wish[0];
            });

            assertThat(made.stream().map(it -> Rhythm.week(it.toLocalDate())))
                    .as("one a week, seed %d", seed)
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(51, 52);
            for (int i = 1; i < made.size(); i++) {
                assertThat(ChronoUnit.MINUTES.between(made.get(i - 1), made.get(i)))
                        .as("%s after %s, seed %d", made.get(i), made.get(i - 1), seed)
                        .isBetween(
                                Duration.ofDays(Rhythm.LEAST).toMinutes(),
                                Duration.ofDays(Rhythm.MOST).toMinutes());
            }
        }
    }

    @Test
    void theLongestWayComesInBetween() {
        // a Monday, then Sundays are wished: 13 days would be too far
        var sundays = new Preference(new Slot(DayOfWeek.SUNDAY, 20), null, false, false);
        var last = at("2026-03-02T08:00");

        assertThat(rhythm.isDue(at("2026-03-12T06:59"), sundays, last)).isFalse();
        assertThat(rhythm.isDue(at("2026-03-12T07:00"), sundays, last)).isTrue();
        assertThat(rhythm.isDue(at("2026-03-08T20:00"), sundays, last)).isFalse();
    }

    @Test
    void theShortestWayIsWaitedFor() {
        var mondays = new Preference(new Slot(DayOfWeek.MONDAY, 9), null, false, false);
        var last = at("2026-03-08T20:00");

        assertThat(rhythm.isDue(at("2026-03-09T09:00"), mondays, last)).isFalse();
        assertThat(rhythm.isDue(at("2026-03-11T19:59"), mondays, last)).isFalse();
        assertThat(rhythm.isDue(at("2026-03-11T20:00"), mondays, last)).isTrue();
    }

    @Test
    void afterThreeWeeksDownOneComesAtOnceInDaylightAndTheNextNotTooSoon() {
        var last = at("2026-03-02T08:00");

        assertThat(rhythm.isDue(at("2026-03-29T03:00"), Preference.USUAL, last)).isFalse();
        assertThat(rhythm.isDue(at("2026-03-29T07:00"), Preference.USUAL, last)).isTrue();
        var again = at("2026-03-29T07:00");
        assertThat(rhythm.isDue(at("2026-03-30T08:00"), Preference.USUAL, again))
                .isFalse();
        assertThat(rhythm.isDue(at("2026-04-01T07:00"), Preference.USUAL, again))
                .isTrue();
    }

    @Test
    void theFirstWaitsForTheTimeInTheWeek() {
        assertThat(rhythm.isDue(at("2026-03-02T07:59"), Preference.USUAL, null)).isFalse();
        assertThat(rhythm.isDue(at("2026-03-02T08:00"), Preference.USUAL, null)).isTrue();
        assertThat(rhythm.isDue(at("2026-03-03T08:00"), Preference.USUAL, null)).isFalse();
    }

    @Test
    void aPauseEndsWithTheNextRegularTime() {
        var paused = new Preference(null, LocalDate.of(2026, 4, 1), false, false);
        var last = at("2026-03-02T08:00");

        assertThat(rhythm.isDue(at("2026-03-09T08:00"), paused, last)).isFalse();
        assertThat(rhythm.isDue(at("2026-04-01T08:00"), paused, last)).isFalse();
        assertThat(rhythm.isDue(at("2026-04-06T08:00"), paused, last)).isTrue();
    }

    @Test
    void aClockThatWasWrongSilencesNobody() {
        assertThat(rhythm.isDue(at("2026-03-09T08:00"), Preference.USUAL, at("2031-01-06T08:00")))
                .as("it was years ahead")
                .isTrue();
        assertThat(rhythm.isDue(at("2026-03-09T08:00"), Preference.USUAL, at("2026-03-16T08:00")))
                .as("it went back a week")
                .isFalse();
        assertThat(rhythm.isDue(at("2026-03-09T09:00"), Preference.USUAL, at("2026-03-09T10:00")))
                .as("it went back an hour")
                .isFalse();
    }

    @Test
    void aScheduleThatIsNoneRefusesTheStartAndOneThatIsOffSendsOnlyToWhoChose() {
        assertThatThrownBy(() -> rhythm("Monday at eight", SAIGON))
                .isInstanceOfSatisfying(
                        StartRefused.class, it -> assertThat(it.reason().key()).isEqualTo("digest.wrong-schedule"));
        var off = rhythm("-", SAIGON);
        assertThat(off.isDue(at("2026-03-02T08:00"), Preference.USUAL, null)).isFalse();
        assertThat(off.isDue(
                        at("2026-03-02T08:00"),
                        new Preference(new Slot(DayOfWeek.MONDAY, 8), null, false, false),
                        null))
                .isTrue();
    }

    @Test
    void hoursOfTheNightCannotBeChosen() {
        assertThatThrownBy(() -> new Slot(DayOfWeek.MONDAY, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slot(DayOfWeek.MONDAY, 21)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rhythm rhythm(String schedule, ZoneId zone) {
        return new Rhythm(
                schedule, new QuietHours(() -> new DailyHours(LocalTime.of(20, 30), LocalTime.of(7, 0)), zone), zone);
    }

    private static List<LocalDateTime> year(Rhythm rhythm, ZoneId zone, Function<Instant, Preference> wishes) {
        var made = new ArrayList<LocalDateTime>();
        Instant last = null;
        var end = END.atStartOfDay(zone).toInstant();
        for (var now = START.atStartOfDay(zone).toInstant(); now.isBefore(end); now = now.plus(LOOK)) {
            if (rhythm.isDue(now, wishes.apply(now), last)) {
                last = now;
                made.add(LocalDateTime.ofInstant(now, zone));
            }
        }
        return made;
    }

    private static Preference at(Random random) {
        var slot = new Slot(DayOfWeek.of(1 + random.nextInt(7)), 7 + random.nextInt(14));
        return new Preference(slot, null, false, false);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(SAIGON).toInstant();
    }
}
