package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final ChatId chat = new ChatId(new UUID(0, 1));
    private Instant now = Instant.parse("2026-11-22T01:00:00Z");
    private final InstantSource source = () -> now;
    private final Pace pace = new Pace(clock());

    @Test
    void aChatMaySayThirtyThingsAMinute() {
        spend(Pace.MESSAGES);

        assertThat(pace.allows(chat)).isFalse();
        assertThat(pace.allows(new ChatId(new UUID(0, 2)))).isTrue();
    }

    @Test
    void theBucketRefillsEvenlyAndNeverOverflows() {
        spend(Pace.MESSAGES);
        now = now.plus(Duration.ofSeconds(4));
        spend(2);
        assertThat(pace.allows(chat)).isFalse();

        now = now.plus(Duration.ofHours(1));
        spend(Pace.MESSAGES);
        assertThat(pace.allows(chat)).isFalse();
    }

    private void spend(int messages) {
        for (int i = 0; i < messages; i++) {
            assertThat(pace.allows(chat)).as("message %d", i).isTrue();
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }
}
