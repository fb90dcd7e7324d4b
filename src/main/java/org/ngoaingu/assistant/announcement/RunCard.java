package org.ngoaingu.assistant.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.announcement.AnnouncementState;
import org.ngoaingu.announcement.AnnouncementView;
import org.ngoaingu.announcement.LedgerCounts;
import org.ngoaingu.announcement.Report;
import org.ngoaingu.announcement.Reports;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** An announcement from its schedule to its end: how far it is, when it is done, and what can be done about it. */
@Component
class RunCard {

    private final Reports reports;
    private final AudienceLine audience;
    private final BroadcastWords words;
    private final Clock clock;

    RunCard(Reports reports, AudienceLine audience, BroadcastWords words, Clock clock) {
        this.reports = reports;
        this.audience = audience;
        this.words = words;
        this.clock = clock;
    }

    Reply of(AnnouncementView it, Actor who, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(words.head(it, language));
        lines.add(words.title(it, language));
        lines.add(audience.of(it, language));
        if (it.pausedFor() != null) {
            lines.add(words.say(
                    language, "pausedFor", Map.of("why", it.pausedFor().says())));
        }
        var start = it.draft().startAt();
        if (it.startedAt() == null) {
            lines.add(
                    start == null || start.isBefore(clock.instant())
                            ? words.say(language, "startsNow")
                            : words.say(language, "startsAt", Map.of("moment", words.moment(start))));
        } else {
            reports.of(who, it.id()).map(Report::total).ifPresent(total -> lines.addAll(counts(it, total, language)));
        }
        return new Reply(String.join("\n", lines), choices(it, language)).on(BroadcastWords.card(it.id()));
    }

    private List<String> counts(AnnouncementView it, LedgerCounts total, Locale language) {
        var lines = new ArrayList<String>();
        lines.add(words.say(
                language,
                "progress",
                Map.of(
                        "sent", total.sent(),
                        "targeted", total.targeted(),
                        "failed", total.failed() + total.unknown(),
                        "unreachable", total.unreachable(),
                        "left", total.waiting() + total.inFlight())));
        left(it, total)
                .ifPresent(time ->
                        lines.add(words.say(language, "timeLeft", Map.of("minutes", PreviewWords.minutes(time)))));
        if (it.draft().wantsConfirmation()) {
            lines.add(words.say(language, "confirmed", Map.of("confirmed", total.confirmed())));
        }
        return lines;
    }

    /** At the pace so far; empty while nobody can tell. */
    private Optional<Duration> left(AnnouncementView it, LedgerCounts total) {
        var left = total.waiting() + total.inFlight();
        var gone = total.sent() + total.failed() + total.unknown();
        Instant started = it.startedAt();
        if (it.state() != AnnouncementState.RUNNING || started == null || left == 0 || gone == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.between(started, clock.instant()).multipliedBy(left).dividedBy(gone));
    }

    private List<Choice> choices(AnnouncementView it, Locale language) {
        var id = it.id();
        var choices = new ArrayList<Choice>();
        switch (it.state()) {
            case SCHEDULED -> choices.add(words.button(id, SubmitButtons.TAKE_BACK, language));
            case PAUSED -> choices.add(words.button(id, RunButtons.RESUME, language));
            default -> choices.add(words.button(id, RunButtons.PAUSE, language));
        }
        choices.add(words.starts("correct-announcement", id, language));
        choices.add(words.button(id, RunButtons.CANCEL, language));
        return choices;
    }
}
