package org.ngoaingu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationCodeTests {

    @Test
    void codesAreSixteenLettersInGroupsAndNeverTheSame() {
        var random = new SecureRandom();
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var code = InvitationCode.random(random).grouped();
            assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
            assertThat(seen.add(code)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01AB-CDEF-GHJK-MN01", "olab cdef ghjk mnoi", "OIABCDEFGHJKMNOL", " 01ab–cdef–ghjk–mn01\u200B"})
    void whatPeopleMistypeIsForgiven(String typed) {
        var code = InvitationCode.read(typed).orElseThrow();
        assertThat(code.grouped()).isEqualTo("01AB-CDEF-GHJK-MN01");
        assertThat(code).hasToString("••••");
        assertThat(code.hash())
                .isEqualTo(InvitationCode.read("01ABCDEFGHJKMN01").orElseThrow().hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "01AB-CDEF-GHJK-MN0", "01AB-CDEF-GHJK-MN011", "01AB-CDEF-GHJK-MNU1", "mã của tôi đâu rồi"})
    void whatCanBeNoCodeIsNone(String typed) {
        assertThat(InvitationCode.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-25", // Monday
        "2026-11-26, 2026-11-30", // Thursday, over the weekend
        "2026-11-28, 2026-12-01", // Saturday
        "2026-04-29, 2026-05-05", // 30 April, 1 May and the weekend behind them
        "2026-12-31, 2027-01-05"
    })
    void aTermOfTwoWorkingDaysSkipsWeekendsAndFixedHolidays(LocalDate asked, LocalDate due) {
        assertThat(WorkingDays.after(asked, 2)).isEqualTo(due);
    }
}
