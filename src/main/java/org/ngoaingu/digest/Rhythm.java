package org.ngoaingu.digest;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.platform.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * When somebody's next digest is due: at the time chosen, once an ISO week. Where the choice was changed it comes no
 * sooner than {@value #LEAST} days after the last and no later than {@value #MOST}; after weeks in which nothing could
 * be sent, at once. Nothing is sent in the hours of rest.
 */
@Component
class Rhythm {

    static final int LEAST = 3;
    static final int MOST = 10;

    private final @Nullable CronExpression usual;
    private final QuietHours quiet;
    private final ZoneId zone;

    @Autowired
    Rhythm(@Value("${assistant.digest-schedule:0 0 8 * * MON}") String schedule, QuietHours quiet, Clock clock) {
        this(schedule, quiet, clock.getZone());
    }

    /** @param schedule a cron expression of Spring's; {@code -}: only to those who chose a time */
    Rhythm(String schedule, QuietHours quiet, ZoneId zone) {
        this.quiet = quiet;
        this.zone = zone;
        try {
            this.usual = schedule.equals(Scheduled.CRON_DISABLED) ? null : CronExpression.parse(schedule);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(Message.of("digest.wrong-schedule", "schedule", schedule), e);
        }
    }

    /** The Monday of the ISO week. */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @param last when the last one was due and made, sent or skipped; absent before the first */
    boolean isDue(Instant instant, Preference preference, @Nullable Instant last) {
        var now = instant.atZone(zone);
        var planned = planned(week(now.toLocalDate()), preference);
        if (quiet.include(instant) || preference.isPausedOn(now.toLocalDate()) || planned.isEmpty()) {
            return false;
        }
        var before = last == null ? null : last.atZone(zone);
        return before == null || isStrayed(before, now) || wasPausedAfter(before, preference)
                ? isOnTime(now, planned.get()) && (before == null || !isTooSoon(before, now))
                : isNext(now, planned.get(), before);
    }

    private boolean isNext(ZonedDateTime now, ZonedDateTime planned, ZonedDateTime before) {
        var latest = before.plusDays(MOST).minusHours(1); // we look now and then only
        var time = planned.isAfter(latest) ? latest : planned;
        return week(before.toLocalDate()).isBefore(week(now.toLocalDate()))
                && !now.isBefore(time)
                && !now.isBefore(before.plusDays(LEAST));
    }

    /** Who has had none, or a pause, waits for the next regular time. */
    private static boolean isOnTime(ZonedDateTime now, ZonedDateTime planned) {
        return !now.isBefore(planned) && now.isBefore(planned.plusDays(1));
    }

    private static boolean isTooSoon(ZonedDateTime before, ZonedDateTime now) {
        return !before.isAfter(now) && now.isBefore(before.plusDays(LEAST));
    }

    /** Made while the clock was far ahead: it says nothing about when the next is due. */
    private static boolean isStrayed(ZonedDateTime before, ZonedDateTime now) {
        return before.isAfter(now.plusDays(MOST));
    }

    private static boolean wasPausedAfter(ZonedDateTime before, Preference preference) {
        var until = preference.pausedUntil();
        return until != null && until.isAfter(before.toLocalDate());
    }

    /** Empty in a week in which the schedule of the installation has no time. */
    private Optional<ZonedDateTime> planned(LocalDate monday, Preference preference) {
        var slot = preference.slot();
        if (slot != null) {
            return Optional.of(monday.with(TemporalAdjusters.nextOrSame(slot.day()))
                    .atTime(slot.hour(), 0)
                    .atZone(zone));
        }
        var time = usual == null ? null : usual.next(monday.atStartOfDay(zone).minusNanos(1));
        return Optional.ofNullable(time).filter(it -> week(it.toLocalDate()).equals(monday));
    }
}
