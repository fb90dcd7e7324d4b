package org.ngoaingu.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters to write, kept in the transaction that gives the reason. A row is taken with a lease, which a node that dies
 * loses; {@link MailSettling} says what becomes of it.
 */
@Component
class MailQueue {

    /** Whoever has the chat open sees what is new; only who does not is written to. */
    static final Duration QUIET = Duration.ofMinutes(15);

    /** Longer than one send with all its time-outs. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final JdbcClient database;
    private final Clock clock;

    MailQueue(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a letter is about. */
    enum Kind {
        /** The code that shows that the address is the person's. */
        CODE,
        /** That there is something new. */
        NOTICE
    }

    /** @param queued since when there has been a reason for it */
    record Row(long id, PersonId person, Kind kind, int tries, Instant queued) {}

    void addCode(PersonId person) {
        forget(person);
        add(person, Kind.CODE, Duration.ZERO, null);
    }

    /**
     * One is enough until the person has been there, and one a day.
     *
     * @param seen when the person was last there; absent for never
     */
    void addNotice(PersonId person, @Nullable Instant seen) {
        var dayAgo = clock.instant().minus(Duration.ofDays(1));
        add(person, Kind.NOTICE, QUIET, seen == null ? Instant.EPOCH : seen.isBefore(dayAgo) ? seen : dayAgo);
    }

    private void add(PersonId person, Kind kind, Duration pause, @Nullable Instant noneSentSince) {
        var now = Instants.now(clock);
        database.sql("""
                        insert into mail_letter (person_id, kind, queued_at, not_before)
                        select :person, :kind, :now, :then
                        where cast(:since as timestamptz) is null or not exists (select from mail_letter
                            where person_id = :person and kind = :kind and sent_at > cast(:since as timestamptz))
                        on conflict do nothing""")
                .param("person", person.value())
                .param("kind", kind.name())
                .param("now", now)
                .param("then", now.plus(pause))
                .param("since", noneSentSince == null ? null : Instants.of(noneSentSince))
                .update();
    }

    int codesSince(PersonId person, OffsetDateTime since) {
        return database.sql("""
                        select count(*) from mail_letter
                        where person_id = :person and kind = 'CODE' and queued_at > :since""")
                .param("person", person.value())
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    /** The next letter that is due, for this node alone until the lease ends. */
    Optional<Row> take() {
        var now = Instants.now(clock);
        return database.sql("""
                        update mail_letter set tries = tries + 1, lease_until = :lease
                        where id = (select id from mail_letter
                            where ended_at is null and not_before <= :now and (lease_until is null or lease_until <= :now)
                            order by not_before, id limit 1 for update skip locked)
                        returning id, person_id, kind, tries, queued_at""")
                .param("lease", now.plus(LEASE))
                .param("now", now)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        new PersonId(row.getLong(2)),
                        Kind.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What waits for the person is not written. */
    void forget(PersonId person) {
        database.sql("""
                        update mail_letter set ended_at = :now, failure = 'not wanted any more'
                        where person_id = :person and ended_at is null""")
                .param("now", Instants.now(clock))
                .param("person", person.value())
                .update();
    }
}
