package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final ChatId chat = new ChatId(new UUID(0, 1));
    private final Pace pace = new Pace();
    private Instant now = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void aChatMaySayThirtyThingsAMinute() {
        spend(Pace.MESSAGES);

        assertThat(pace.mayCome(chat, now)).isFalse();
        assertThat(pace.comes(chat, now)).isFalse();
        assertThat(pace.comes(new ChatId(new UUID(0, 2)), now)).isTrue();
    }

    @Test
    void theBucketRefillsEvenlyAndNeverOverflows() {
        spend(Pace.MESSAGES);
        now = now.plus(Duration.ofSeconds(4));
        spend(2);
        assertThat(pace.comes(chat, now)).isFalse();

        now = now.plus(Duration.ofHours(1));
        spend(Pace.MESSAGES);
        assertThat(pace.comes(chat, now)).isFalse();
    }

    @Test
    void whatWasSaidLongAgoAndComesAtOnceIsNotFast() {
        for (int minute = 0; minute < 100; minute++) {
            assertThat(pace.comes(chat, now.plus(Duration.ofMinutes(minute)))).isTrue();
        }
    }

    private void spend(int messages) {
        for (int i = 0; i < messages; i++) {
            assertThat(pace.comes(chat, now)).as("message %d", i).isTrue();
        }
    }
}
