package org.ngoaingu.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeparturesTests {

    private static final Instant BEGIN = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final double PACE = 29;

    private final Departures departures = new Departures(Departures.USUAL, Clock.fixed(BEGIN, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverMoreThanThirtyLeaveInAnySecondHoweverLongTheProgramStoodStill(long seed) {
        var random = new Random(seed);
        var left = new ArrayList<Instant>();
        var standsUntil = BEGIN;
        for (int message = 0; message < 5_000; message++) {
            var planned = planned(message);
            if (random.nextInt(100) == 0) {
                standsUntil = planned.plusMillis(random.nextInt(3_000));
            }
            left.add(departures.place(planned.isAfter(standsUntil) ? planned : standsUntil));
        }

        assertThat(most(left)).isEqualTo(Departures.USUAL);
    }

    @Test
    void whatKeepsThePaceIsNotHeldUp() {
        for (int message = 0; message < 1_000; message++) {
            assertThat(departures.place(planned(message))).isEqualTo(planned(message));
        }
    }

    @Test
    void nothingLeavesWhilePeaceIsWantedAndTheLongerWishHolds() {
        departures.rest(Duration.ofSeconds(7));
        departures.rest(Duration.ofSeconds(2));

        assertThat(departures.peace()).isEqualTo(Duration.ofSeconds(7));
        assertThatThrownBy(departures::leave)
                .isInstanceOfSatisfying(
                        CallFailed.class,
                        failed -> assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    private static Instant planned(int message) {
        return BEGIN.plusNanos((long) (message * 1e9 / PACE));
    }

    /** The most that left in any second. */
    private static long most(List<Instant> left) {
        var sorted = left.stream().sorted().toList();
        var most = 0;
        for (int first = 0, next = 0; first < sorted.size(); first++) {
            var end = sorted.get(first).plus(SECOND);
            while (next < sorted.size() && sorted.get(next).isBefore(end)) {
                next++;
            }
            most = Math.max(most, next - first);
        }
        return most;
    }
}
