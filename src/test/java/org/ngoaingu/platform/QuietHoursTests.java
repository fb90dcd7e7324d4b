package org.ngoaingu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTests {

    private static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");

    private DailyHours set = new DailyHours(LocalTime.of(20, 30), LocalTime.of(7, 0));
    private final QuietHours quiet = new QuietHours(() -> set, SAIGON);

    @Test
    void theyLastFromTheirFirstMomentToTheMorning() {
        assertThat(quiet.include(at("2026-03-02T20:29:59"))).isFalse();
        assertThat(quiet.include(at("2026-03-02T20:30"))).isTrue();
        assertThat(quiet.include(at("2026-03-03T06:59:59"))).isTrue();
        assertThat(quiet.include(at("2026-03-03T07:00"))).isFalse();
    }

    @Test
    void theyEndInTheMorningThatComes() {
        assertThat(quiet.endAfter(at("2026-03-02T21:00"))).isEqualTo(at("2026-03-03T07:00"));
        assertThat(quiet.endAfter(at("2026-03-03T00:00"))).isEqualTo(at("2026-03-03T07:00"));
        assertThat(quiet.endAfter(at("2026-03-03T06:59"))).isEqualTo(at("2026-03-03T07:00"));
    }

    @Test
    void whatLastsIntoTheNightIsKnownBefore() {
        assertThat(quiet.begin(at("2026-03-02T19:00"), at("2026-03-02T20:29"))).isFalse();
        assertThat(quiet.begin(at("2026-03-02T19:00"), at("2026-03-02T20:30"))).isTrue();
        assertThat(quiet.begin(at("2026-03-02T23:00"), at("2026-03-02T23:01"))).isTrue();
        assertThat(quiet.begin(at("2026-03-02T08:00"), at("2026-03-03T08:00"))).isTrue();
    }

    @Test
    void anEditHoldsAtOnceAndEqualTimesMeanNone() {
        set = new DailyHours(LocalTime.of(8, 0), LocalTime.of(8, 0));

        assertThat(quiet.include(at("2026-03-02T23:00"))).isFalse();
        assertThat(quiet.begin(at("2026-03-02T07:00"), at("2026-03-04T07:00"))).isFalse();
    }

    private static Instant at(String there) {
        return LocalDateTime.parse(there).atZone(SAIGON).toInstant();
    }
}
