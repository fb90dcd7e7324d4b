package org.ngoaingu.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ngoaingu.mail.MailQueue.Row;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of a letter. What fails comes again later and later, {@value #MOST_TRIES} times at most. */
@Component
class MailSettling {

    static final int MOST_TRIES = 6;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    MailSettling(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void sent(Row row) {
        database.sql("update mail_letter set sent_at = :now, ended_at = :now, lease_until = null where id = :id")
                .param("now", Instants.now(clock))
                .param("id", row.id())
                .update();
    }

    /** No reason for it any more, or given up. */
    void end(Row row, String failure) {
        database.sql("update mail_letter set ended_at = :now, failure = :failure, lease_until = null where id = :id")
                .param("now", Instants.now(clock))
                .param("failure", failure)
                .param("id", row.id())
                .update();
    }

    void later(Row row, String failure) {
        if (row.tries() >= MOST_TRIES) {
            end(row, failure);
            return;
        }
        database.sql("update mail_letter set not_before = :then, failure = :failure, lease_until = null where id = :id")
                .param("then", Instants.now(clock).plus(PAUSES.get(Math.min(row.tries(), PAUSES.size()) - 1)))
                .param("failure", failure)
                .param("id", row.id())
                .update();
    }

    void clear() {
        database.sql("delete from mail_letter where ended_at < :then")
                .param("then", Instants.now(clock).minus(KEPT))
                .update();
    }
}
