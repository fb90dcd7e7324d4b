package org.ngoaingu.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, to whom, when and why. A record stands or falls with the transaction that it describes. */
@Service
public class AuditTrail {

    private final JdbcClient database;
    private final Clock clock;

    AuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records one act.
     *
     * @param actor {@code person:ID} or {@code operator}, never a name
     * @param act a verb, as {@code correct}
     * @param subject to what it was done, as {@code person:12 fact:KIND}: keys, never names
     * @param why the reason given, where the act asks for one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String act, String subject, @Nullable String why) {
        database.sql(
                        "insert into audit_entry (at, actor, act, subject, why) values (:at, :actor, :act, :subject, :why)")
                .param("at", Instants.now(clock))
                .param("actor", actor)
                .param("act", act)
                .param("subject", subject)
                .param("why", why)
                .update();
    }

    /** What stands in the trail about a subject, the newest first; at most {@code most}. */
    public List<Recorded> about(String subject, int most) {
        return database.sql("""
                        select at, act from audit_entry
                        where subject = :subject or subject like :subject || ' %' order by id desc limit :most""")
                .param("subject", subject)
                .param("most", most)
                .query((row, n) ->
                        new Recorded(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("act")))
                .list();
    }

    /** An act and its time, as the person whom it concerns may read it. */
    public record Recorded(Instant at, String act) {}
}
