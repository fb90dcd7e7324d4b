package org.ngoaingu.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.digest.DigestWords.Weeks;
import org.ngoaingu.platform.QuietHours;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Component;

/** What a message of this room is to be made of, if it may still be sent. */
@Component
class Ordered {

    private final DigestRows rows;
    private final Readers readers;
    private final Gathering gathering;
    private final QuietHours quiet;
    private final Clock clock;

    Ordered(DigestRows rows, Readers readers, Gathering gathering, QuietHours quiet, Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.gathering = gathering;
        this.quiet = quiet;
        this.clock = clock;
    }

    sealed interface Order {

        record Of(DigestFacts facts, Weeks weeks, Gathering.Scope scope) implements Order {}

        /** It came into the hours of rest, after an outage as a rule. */
        record Later(Instant when) implements Order {}

        record Not(String reason) implements Order {}
    }

    Order read(String subject, Chat to) {
        return switch (Subject.read(subject)) {
            case Subject.OfWeek week ->
                rows.find(week.row()).map(row -> ofWeek(row, to)).orElseGet(() -> new Order.Not("the row is gone"));
            case Subject.Asked asked -> order(to, asked.unit(), asked.snapshot(), null, Weeks.of(asked.snapshot()));
        };
    }

    private Order ofWeek(DigestRow row, Chat to) {
        var now = clock.instant();
        if (!row.person().equals(to.person())) {
            return new Order.Not("the chat is somebody else's by now");
        } else if (quiet.include(now)) {
            return new Order.Later(quiet.endAfter(now));
        }
        return order(to, row.unit(), row.snapshot(), row.since(), new Weeks(row.firstWeek(), row.week()));
    }

    private Order order(Chat to, UnitId unit, LocalDate day, @Nullable LocalDate since, Weeks weeks) {
        var owner = to.owner();
        var scope = owner == null
                ? null
                : readers.scope(owner, unit, LocalDate.now(clock)).orElse(null);
        if (scope == null) {
            return new Order.Not("no right over the unit any more");
        }
        return gathering
                .of(unit, day, since, scope)
                .<Order>map(facts -> new Order.Of(facts, weeks, scope))
                .orElseGet(() -> new Order.Not("no figures of that day"));
    }
}
