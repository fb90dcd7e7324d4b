package org.ngoaingu.announcement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.WholeSets;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Who gets an announcement, and what is handed to the channel for them: each act one statement. What became of it is read
 * from the rows of the channel ({@code announcement_ledger}), never kept beside them while it may change.
 */
@Component
class Ledger {

    /** The end of what waits in the outbox, unless the announcement is too late before. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final String QUEUE =
            " queue_batch(announcement_batch(:id), 'announcement', :subject, array(%s), :now, :ends) ";

    private final JdbcClient sql;
    private final Readers readers;
    private final WholeSets sets;

    Ledger(JdbcClient sql, Readers readers, WholeSets sets) {
        this.sql = sql;
        this.readers = readers;
        this.sets = sets;
    }

    /** The people and their messages, at once. */
    void freeze(Announcement it, LocalDate day, Instant now) {
        queueing(
                        readers.statement(
                                ", queued as materialized (select person_id from"
                                        + QUEUE.formatted("select person_id from reader") + """
                                ) insert into announcement_reader (announcement_id, person_id, unit_id, queued)
                                select :id, r.person_id, r.unit_id, q.person_id is not null
                                from reader r left join queued q on q.person_id = r.person_id""",
                                it.draft().audience(),
                                day),
                        it,
                        now)
                .update();
    }

    /** What waits goes to nobody for now; what is in flight ends. */
    void recall(Announcement it, Instant now) {
        sets.joined(sql.sql("""
                update announcement_reader r set due = true from batch_queued(announcement_batch(:id)) q
                where r.announcement_id = :id and r.person_id = q.member and r.kept_state is not null""").param("id", it.id().value())::update);
        sql.sql("select recall_batch(announcement_batch(:id), :now)")
                .param("id", it.id().value())
                .param("now", Instants.of(now))
                .query(Long.class)
                .single();
        sql.sql("update announcement_reader set renewed = false where announcement_id = :id and outdated and renewed")
                .param("id", it.id().value())
                .update();
    }

    /** Hands over what was recalled; whom no chat reaches any more is unreachable. Gives how many go. */
    int queueUnsent(Announcement it, Instant now) {
        return sets.joined(queueing(sql.sql("""
                                with unsent as materialized (
                                    select l.person_id from announcement_ledger(:id, :now) l
                                    where l.state = 'WAITING' and not exists (select from
                                        batch_queued(announcement_batch(:id)) w where w.member = l.person_id)
                                ), queued as materialized (select person_id from
                                """ + QUEUE.formatted("select person_id from unsent") + """
                                ), lost as (
                                    update announcement_reader r set due = false, queued = q.person_id is not null
                                    from unsent u left join queued q on q.person_id = u.person_id
                                    where r.announcement_id = :id and r.person_id = u.person_id
                                        and (r.due or q.person_id is null)
                                ) select count(*) from queued"""), it, now)
                .query(Integer.class)::single);
    }

    /** Hands over what failed once more, and gives how many go. */
    int retryFailed(Announcement it, Instant now) {
        return sets.joined(queueing(
                        sql.sql("select count(*) from"
                                + QUEUE.formatted("select l.person_id from announcement_ledger(:id, :now) l"
                                        + " where l.state = 'FAILED'")),
                        it,
                        now)
                .query(Integer.class)::single);
    }

    /** Hands it over for a person who was out of reach; while the run stands still it only waits. */
    void reach(Announcement it, PersonId person, Instant now) {
        var goes = it.state() == AnnouncementState.RUNNING;
        sql.sql("""
                        update announcement_reader set queued = true, due = :due
                        where announcement_id = :id and person_id = :person""")
                .param("id", it.id().value())
                .param("person", person.value())
                .param("due", !goes)
                .update();
        if (goes) {
            queueing(sql.sql("select count(*) from" + QUEUE.formatted("select cast(:person as bigint)")), it, now)
                    .param("person", person.value())
                    .query(Integer.class)
                    .single();
        }
    }

    /** Those who got the earlier text, or are just getting it, are to see the new one in its place. */
    void outdate(Announcement it, Instant now) {
        sets.joined(sql.sql("""
                update announcement_reader r set outdated = true, renewed = false
                from announcement_ledger(:id, :now) l
                where r.announcement_id = :id and r.person_id = l.person_id and l.state in ('SENT', 'IN_FLIGHT')""").param("id", it.id().value()).param("now", Instants.of(now))::update);
    }

    /** Hands over the new text for those who got the earlier one. */
    void renew(Announcement it, Instant now) {
        if (hasOutdated(it)) {
            sets.join(() -> renewOutdated(it, now));
        }
    }

    private void renewOutdated(Announcement it, Instant now) {
        sql.sql("""
                update announcement_reader r set outdated = false
                from announcement_ledger(:id, :now) l
                where r.announcement_id = :id and r.outdated and l.person_id = r.person_id
                    and (r.renewed or l.state not in ('SENT', 'IN_FLIGHT', 'WAITING'))
                    and not exists (select from batch_queued(announcement_batch(:id)) w where w.member = r.person_id)""").param("id", it.id().value()).param("now", Instants.of(now)).update();
        queueing(sql.sql("""
                                with due as materialized (
                                    update announcement_reader r set renewed = true
                                    from announcement_ledger(:id, :now) l
                                    where r.announcement_id = :id and r.outdated and not r.renewed
                                        and l.person_id = r.person_id and l.state = 'SENT'
                                    returning r.person_id
                                ) select count(*) from
                                """ + QUEUE.formatted("select person_id from due")), it, now)
                .query(Integer.class)
                .single();
    }

    /** Whether anything waits, is in flight, or is to be renewed. */
    boolean hasQueued(Announcement it) {
        return sql.sql("select exists (select from batch_queued(announcement_batch(:id)))")
                        .param("id", it.id().value())
                        .query(Boolean.class)
                        .single()
                || hasOutdated(it);
    }

    private boolean hasOutdated(Announcement it) {
        return sql.sql("select exists (select from announcement_reader where announcement_id = :id and outdated)")
                .param("id", it.id().value())
                .query(Boolean.class)
                .single();
    }

    /** How many of the last messages failed since the run was begun or resumed. */
    int failures(Announcement it, int most) {
        return sql.sql("""
                        select count(*) from batch_ends(announcement_batch(:id), :since, :most) e
                        where e.outcome in ('FAILED', 'UNKNOWN')""")
                .param("id", it.id().value())
                .param("since", Instants.of(it.watchedFrom()))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Keeps what became of it: the history of the chats is not kept for ever. */
    void keep(Announcement it, Instant now) {
        sets.joined(sql.sql("""
                update announcement_reader r set kept_state = l.state, kept_failure = l.failure, kept_since = l.since,
                    kept_seen = l.seen
                from announcement_ledger(:id, :now) l
                where r.announcement_id = :id and r.person_id = l.person_id""").param("id", it.id().value()).param("now", Instants.of(now))::update);
    }

    private static StatementSpec queueing(StatementSpec statement, Announcement it, Instant now) {
        return statement
                .param("id", it.id().value())
                .param("subject", it.id().toString())
                .param("now", Instants.of(now))
                .param("ends", ends(it, now));
    }

    static OffsetDateTime ends(Announcement it, Instant now) {
        var latest = now.plus(LONGEST);
        var tooLate = it.draft().tooLateAfter();
        return Instants.of(tooLate != null && tooLate.isBefore(latest) ? tooLate : latest);
    }
}
