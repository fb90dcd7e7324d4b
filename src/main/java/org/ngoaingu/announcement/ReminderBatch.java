package org.ngoaingu.announcement;

import java.time.Instant;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.WholeSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminders of an announcement, each time a batch of its own: the ledger tells of the announcement alone. */
@Component
class ReminderBatch {

    private final JdbcClient sql;
    private final WholeSets sets;

    ReminderBatch(JdbcClient sql, WholeSets sets) {
        this.sql = sql;
        this.sets = sets;
    }

    /** For those who may have got it, have not confirmed it, and were not told in person. Gives how many. */
    int queue(Announcement it, int number, Instant now) {
        return sets.joined(sql.sql("""
                        select count(*) from queue_batch(:batch, 'announcement', :subject, array(
                            select l.person_id from announcement_ledger(:id, :now) l
                            where l.state in ('SENT', 'UNKNOWN') and l.confirmed_at is null and l.told_at is null),
                            :now, :ends)""")
                .param("batch", "announcement-reminder:%s:%d".formatted(it.id(), number))
                .param("subject", ReaderSubject.REMINDER + it.id())
                .param("id", it.id().value())
                .param("now", Instants.of(now))
                .param("ends", Ledger.ends(it, now))
                .query(Integer.class)::single);
    }
}
