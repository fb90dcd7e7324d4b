package org.ngoaingu.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Letters;
import org.ngoaingu.channel.Letters.Letter;
import org.ngoaingu.channel.Made;
import org.ngoaingu.duties.DueDuty;
import org.ngoaingu.duties.Duties;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.progress.Snapshot;
import org.ngoaingu.progress.Snapshots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the digests that are due, page by page, each page with its messages in one transaction. What they say is made
 * when they are sent. Any number of nodes may do so at once, and any number of times.
 */
@Component
class DigestRound {

    static final int PAGE = 2_000;

    /** How long rows are kept. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Recipients recipients;
    private final Rhythm rhythm;
    private final QuietHours quiet;
    private final Snapshots snapshots;
    private final Duties duties;
    private final DigestRows rows;
    private final Letters letters;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DigestRound(
            Recipients recipients,
            Rhythm rhythm,
            QuietHours quiet,
            Snapshots snapshots,
            Duties duties,
            DigestRows rows,
            Letters letters,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.recipients = recipients;
        this.rhythm = rhythm;
        this.quiet = quiet;
        this.snapshots = snapshots;
        this.duties = duties;
        this.rows = rows;
        this.letters = letters;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many are sent. */
    int write() {
        var now = clock.instant();
        if (quiet.include(now)) {
            return 0;
        }
        var today = LocalDate.ofInstant(now, clock.getZone());
        var sent = 0;
        var page = recipients.after(Recipients.Place.START, today, PAGE);
        while (!page.isEmpty()) {
            var due = page.stream()
                    .filter(it -> rhythm.isDue(now, it.preference(), it.lastMade()))
                    .toList();
            if (!due.isEmpty()) {
                sent += write(due, today, now);
            }
            page = recipients.after(Recipients.Place.of(page.getLast()), today, PAGE);
        }
        rows.dropBefore(now.minus(KEPT));
        return sent;
    }

    private int write(List<Recipient> due, LocalDate today, Instant now) {
        snapshots.takeOfThisWeek();
        var units = due.stream().map(Recipient::unit).distinct().toList();
        var histories = snapshots.histories(units, today, 2);
        var duties = this.duties.upcoming(units, today, Gathering.WEEKS_AHEAD);
        var added = due.stream()
                .flatMap(it -> Optional.ofNullable(histories.get(it.unit()))
                        .map(history -> row(it, Rhythm.week(today), history, duties.getOrDefault(it.unit(), List.of())))
                        .stream())
                .toList();
        var sent = transaction.execute(status -> {
            var digests = rows.add(added, Rhythm.week(today), now);
            letters.write(letters(digests, due), Lane.BULK);
            return digests.size();
        });
        return sent == null ? 0 : sent;
    }

    /** The first says at least that there is a digest. */
    private static DigestRows.New row(Recipient to, LocalDate week, List<Snapshot> history, List<DueDuty> duties) {
        var since = to.since();
        var skipped = since != null && to.maySkip(week) && !News.isIn(history, duties, since);
        return new DigestRows.New(to, history.getLast().day(), skipped);
    }

    private static List<Letter> letters(List<DigestRow> digests, List<Recipient> due) {
        var places = due.stream().collect(Collectors.toMap(Recipients.Place::of, Function.identity()));
        var letters = new ArrayList<Letter>();
        digests.forEach(digest -> letters.addAll(letters(digest, places)));
        return letters;
    }

    private static List<Letter> letters(DigestRow digest, Map<Recipients.Place, Recipient> due) {
        var place = new Recipients.Place(digest.unit().value(), digest.person().value());
        var recipient = due.get(place);
        return recipient != null && recipient.preference().sheet()
                ? List.of(letter(digest, DigestMaker.NAME), letter(digest, SheetMaker.NAME))
                : List.of(letter(digest, DigestMaker.NAME));
    }

    private static Letter letter(DigestRow digest, String maker) {
        return new Letter(
                digest.person(),
                new Made(maker, Subject.of(digest).toString()),
                "%s:%s:%d:%d"
                        .formatted(
                                maker,
                                digest.week(),
                                digest.unit().value(),
                                digest.person().value()));
    }
}
