package org.ngoaingu.announcement;

import static org.ngoaingu.announcement.AnnouncementState.ENDED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ngoaingu.channel.ChatOwnerChanged;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who links a chat gets once what did not reach them and still concerns them. */
@Component
class LateLinkers {

    /** Without an end of its own an announcement concerns its readers for so long. */
    private static final Duration CONCERNS = Duration.ofDays(30);

    private final JdbcClient sql;
    private final AnnouncementRows rows;
    private final Ledger ledger;
    private final Desk desk;
    private final RunJob job;
    private final Clock clock;

    LateLinkers(JdbcClient sql, AnnouncementRows rows, Ledger ledger, Desk desk, RunJob job, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.ledger = ledger;
        this.desk = desk;
        this.job = job;
        this.clock = clock;
    }

    @EventListener
    void linked(ChatOwnerChanged changed) {
        if (changed.owner() instanceof Actor.Person person) {
            missed(person.id()).forEach(id -> send(id, person.id()));
        }
    }

    /** In the order of their keys, so that two who link at once do not wait for each other. */
    private List<AnnouncementId> missed(PersonId person) {
        var now = clock.instant();
        return sql.sql("""
                        select a.id from announcement_reader r
                            join announcement a on a.id = r.announcement_id
                            cross join announcement_ledger(a.id, :now) l
                        where r.person_id = :person and l.person_id = r.person_id and l.state = 'UNREACHABLE'
                            and r.told_at is null and a.state in ('RUNNING', 'PAUSED', 'ENDED')
                            and coalesce(a.too_late_after > :now, a.confirm_by >= :today, a.started_at > :since)
                        order by a.id""")
                .param("person", person.value())
                .param("now", Instants.of(now))
                .param("today", now.atZone(clock.getZone()).toLocalDate())
                .param("since", Instants.of(now.minus(CONCERNS)))
                .query((row, n) -> new AnnouncementId(row.getLong(1)))
                .list();
    }

    private void send(AnnouncementId id, PersonId person) {
        var now = clock.instant();
        rows.findLockedById(id.value()).ifPresent(it -> {
            if (it.state() == ENDED) {
                reopen(it, now);
            }
            ledger.reach(it, person, now);
        });
    }

    private void reopen(Announcement it, Instant now) {
        it.reopen(now);
        desk.changed(it);
        job.schedule(it);
    }
}
