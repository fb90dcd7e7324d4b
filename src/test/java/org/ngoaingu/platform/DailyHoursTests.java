package org.ngoaingu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyHoursTests {

    @ParameterizedTest
    @CsvSource({
        "20:30, 07:00, 20:29, false",
        "20:30, 07:00, 20:30, true",
        "20:30, 07:00, 00:00, true",
        "20:30, 07:00, 06:59, true",
        "20:30, 07:00, 07:00, false",
        "12:00, 13:30, 11:59, false",
        "12:00, 13:30, 12:00, true",
        "12:00, 13:30, 13:30, false",
        "21:00, 21:00, 21:00, false"
    })
    void theyIncludeTheirFirstMomentAndNotTheOneAfter(
            LocalTime from, LocalTime until, LocalTime time, boolean included) {
        assertThat(new DailyHours(from, until).include(time)).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T21:00+07:00[Asia/Ho_Chi_Minh], 2026-03-03T07:00+07:00[Asia/Ho_Chi_Minh]",
        "2026-03-03T06:59+07:00[Asia/Ho_Chi_Minh], 2026-03-03T07:00+07:00[Asia/Ho_Chi_Minh]",
        "2026-03-03T07:00+07:00[Asia/Ho_Chi_Minh], 2026-03-04T07:00+07:00[Asia/Ho_Chi_Minh]",
        "2026-03-28T21:00+01:00[Europe/Berlin], 2026-03-29T07:00+02:00[Europe/Berlin]"
    })
    void theyEndAtTheHourOfTheClockThere(ZonedDateTime moment, ZonedDateTime end) {
        var night = new DailyHours(LocalTime.of(20, 30), LocalTime.of(7, 0));
        assertThat(night.endAfter(moment)).isEqualTo(end);
    }
}
