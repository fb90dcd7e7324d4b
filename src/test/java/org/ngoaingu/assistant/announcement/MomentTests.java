package org.ngoaingu.assistant.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for a day and an hour. */
class MomentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "8h30 sáng mai,2026-11-23T08:30",
        "8:30 25/11/2026,2026-11-25T08:30",
        "lúc 14 giờ ngày 25/11,2026-11-25T14:00",
        "3h chiều nay,2026-11-22T15:00",
        "25-11-26 lúc 17g,2026-11-25T17:00",
        "9h ngày kia,2026-11-24T09:00",
        "8:30 tomorrow,2026-11-23T08:30",
        "12h trưa mai,2026-11-23T12:00"
    })
    void readsTheDayAndTheHour(String words, LocalDateTime expected) {
        assertThat(Moment.in(words, TODAY)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sáng mai", "25/11/2026", "25h ngày mai", "8h 31/2/2026", "8:75", "hai giờ"})
    void whatHasNoHourOrIsNoDayIsNotRead(String words) {
        assertThat(Moment.in(words, TODAY)).isEmpty();
    }

    @Test
    void aWholeNumberIsNoHour() {
        assertThat(Moment.in("8", TODAY)).isEmpty();
    }
}
