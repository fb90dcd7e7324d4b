package org.ngoaingu.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands until a test moves it. */
public final class MovedClock extends Clock {

    public static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant now = Instant.parse("2026-03-02T01:05:00Z");

    /** Use with {@code @Import}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    public void to(String local) {
        now = LocalDateTime.parse(local).atZone(SAIGON).toInstant();
    }

    public void on(Duration time) {
        now = now.plus(time);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, SAIGON);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SAIGON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
