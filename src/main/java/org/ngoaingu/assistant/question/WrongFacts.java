package org.ngoaingu.assistant.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.ErasureGranted;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say is wrong about them (đề nghị đính chính), with its proof, until somebody has dealt with it. */
@Component
class WrongFacts {

    /** Reports of one person that may wait at a time. */
    static final int OPEN_OF_ONE = 3;

    /** How long the proof is kept for those who decide. */
    private static final Duration PROOF = Duration.ofDays(30);

    /** As long as what was said in chats. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final String REPORTS =
            "select id, person_id, fact, words, files, decided_at, corrected from wrong_fact where ";

    private final JdbcClient sql;
    private final ChatFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    WrongFacts(JdbcClient sql, ChatFiles files, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param decidedAt absent while it waits
     * @param corrected whether the decision was to correct it; absent while it waits
     */
    record Report(
            long id,
            PersonId person,
            String fact,
            String words,
            List<FileId> proof,
            @Nullable Instant decidedAt,
            @Nullable Boolean corrected) {}

    int openOf(PersonId person) {
        return sql.sql("select count(*) from wrong_fact where person_id = :person and decided_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    Report add(PersonId person, String fact, String words, List<FileId> proof) {
        if (!proof.isEmpty()) {
            files.keepUntil(proof, clock.instant().plus(PROOF));
        }
        var id = sql.sql("""
                        insert into wrong_fact (person_id, fact, words, files, said_at)
                        values (:person, :fact, :words, :files, :now) returning id""")
                .param("person", person.value())
                .param("fact", fact)
                .param("words", words)
                .param("files", proof.stream().map(FileId::value).toArray(UUID[]::new))
                .param("now", Instants.now(clock))
                .query(Long.class)
                .single();
        var by = new Actor.Person(person).named();
        audit.record(by, "report-wrong-fact", "person:%d report:%d".formatted(person.value(), id), fact);
        return new Report(id, person, fact, words, proof, null, null);
    }

    Optional<Report> find(long id) {
        return sql.sql(REPORTS + "id = :id")
                .param("id", id)
                .query(WrongFacts::report)
                .optional();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getLong(1),
                new PersonId(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                Stream.of((UUID[]) row.getArray(5).getArray()).map(FileId::new).toList(),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getObject(7, Boolean.class));
    }

    /** What the office grants to erase goes from here too. */
    @EventListener
    void forget(ErasureGranted granted) {
        of(granted.person()).forEach(report -> report.proof().forEach(files::drop));
        sql.sql("delete from wrong_fact where person_id = :person")
                .param("person", granted.person().value())
                .update();
    }

    /** Everything that the person reported, the newest first. */
    List<Report> of(PersonId person) {
        return sql.sql(REPORTS + "person_id = :person order by id desc")
                .param("person", person.value())
                .query(WrongFacts::report)
                .list();
    }

    /** What was reported goes with the chat in which it was; its proof has gone before. */
    void dropOld() {
        sql.sql("delete from wrong_fact where said_at < :then")
                .param("then", Instants.now(clock).minus(KEPT))
                .update();
    }

    /** Settles it; false when somebody did before. */
    boolean settle(Report report, Actor by, boolean corrected) {
        var settled = sql.sql("""
                        update wrong_fact set decided_at = :now, decided_by = :by, corrected = :corrected
                        where id = :id and decided_at is null""")
                        .param("now", Instants.now(clock))
                        .param("by", by.named())
                        .param("corrected", corrected)
                        .param("id", report.id())
                        .update()
                == 1;
        if (settled) {
            report.proof().forEach(files::drop);
            audit.record(
                    by.named(),
                    corrected ? "settle-wrong-fact" : "decline-wrong-fact",
                    "person:%d report:%d".formatted(report.person().value(), report.id()),
                    report.fact());
        }
        return settled;
    }
}
