package org.ngoaingu.staff;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Rights.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single facts changed by an administrator, dated and with a reason. A correction outlives imports until a file says
 * something else than the files said when it was made; then the file wins.
 */
@Service
public class Corrections {

    private final JdbcClient database;
    private final CorrectionLog log;
    private final Rights rights;
    private final Units units;
    private final Clock clock;
    private final AuditTrail audit;

    Corrections(JdbcClient database, CorrectionLog log, Rights rights, Units units, Clock clock, AuditTrail audit) {
        this.database = database;
        this.log = log;
        this.rights = rights;
        this.units = units;
        this.clock = clock;
        this.audit = audit;
    }

    /** How a correction ended. */
    public sealed interface Outcome {

        /** It holds now. */
        record Made() implements Outcome {}

        /** Nothing was changed. */
        record Refused(Message why) implements Outcome {}
    }

    /** A person whom no roster names yet. */
    public record NewPerson(
            StaffCode code,
            String name,
            BirthDate birthDate,
            UnitId unit,
            Category category,
            @Nullable String title) {}

    /**
     * Corrects one fact of a person or of the person's main post, from the day on. Birth date and phone hold for every
     * day.
     *
     * @param value an enum name, {@code true} or {@code false}, an ISO date, or text, as the fact asks
     */
    @Transactional
    public Outcome correct(
            Actor actor, PersonId person, PersonFact fact, String value, LocalDate since, String reason) {
        var refusal = refusal(rights.may(actor, Act.CORRECT, person, today()), reason, fact.reads(value));
        if (refusal == null && fact.isOfPost() && !hasPost(person, since)) {
            refusal = Message.of("correction.no-post", "day", since);
        }
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        log.correctPerson(actor, person, fact.name(), value, since, reason);
        record(actor, "correct", "person:%d fact:%s".formatted(person.value(), fact), reason);
        return new Outcome.Made();
    }

    /**
     * Corrects one fact of a unit from the day on.
     *
     * @param value an enum name, {@code true} or {@code false}, or a staff code, as the fact asks
     */
    @Transactional
    public Outcome correct(Actor actor, UnitId unit, UnitFact fact, String value, LocalDate since, String reason) {
        var refusal = refusal(rights.may(actor, Act.CORRECT, unit, today()), reason, fact.reads(value));
        if (refusal == null && units.find(unit, since).isEmpty()) {
            refusal = Message.of("correction.no-unit", "day", since);
        }
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        log.correctUnit(actor, unit, fact.name(), value, since, reason);
        record(actor, "correct", "unit:%d fact:%s".formatted(unit.value(), fact), reason);
        return new Outcome.Made();
    }

    /** Adds a person with a main post from the day on, or gives one without a post a new one. */
    @Transactional
    public Outcome add(Actor actor, NewPerson added, LocalDate since, String reason) {
        var refusal = refusal(
                rights.may(actor, Act.CORRECT, added.unit(), today()),
                reason,
                !added.name().isBlank());
        if (refusal == null && units.find(added.unit(), since).isEmpty()) {
            refusal = Message.of("correction.no-unit", "day", since);
        }
        if (refusal == null && hasPostFrom(added.code(), since)) {
            refusal = Message.of("correction.code-known", "code", added.code().value());
        }
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        var person = keep(added);
        database.sql("""
                        insert into post (person_id, main, unit_id, title, category, valid_from, carried)
                        values (:person, true, :unit, :title, :category, :since, '{}')""")
                .param("person", person.value())
                .param("unit", added.unit().value())
                .param("title", added.title())
                .param("category", added.category().name())
                .param("since", since)
                .update();
        log.end(person, "POST_END", since);
        log.correctPerson(
                actor, person, "POST_ADDED", String.valueOf(added.unit().value()), since, reason);
        record(
                actor,
                "add",
                "person:%d unit:%d".formatted(person.value(), added.unit().value()),
                reason);
        return new Outcome.Made();
    }

    /** Ends the person's main post: the last day is the one before. */
    @Transactional
    public Outcome endPost(Actor actor, PersonId person, LocalDate end, String reason) {
        var refusal = refusal(rights.may(actor, Act.CORRECT, person, today()), reason, true);
        if (refusal == null && !hasPost(person, end.minusDays(1))) {
            refusal = Message.of("correction.no-post", "day", end.minusDays(1));
        }
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        log.correctPerson(actor, person, "POST_END", end.toString(), end, reason);
        record(actor, "end-post", "person:" + person.value(), reason);
        return new Outcome.Made();
    }

    private static @Nullable Message refusal(Answer answer, String reason, boolean readable) {
        if (answer instanceof Answer.Refused refused) {
            return refused.why();
        }
        if (reason.isBlank()) {
            return Message.of("correction.reason-missing");
        }
        return readable ? null : Message.of("correction.value-unreadable");
    }

    private boolean hasPost(PersonId person, LocalDate day) {
        return database.sql("select exists (select from staff_facts(:day) s where s.person_id = :person)")
                .param("day", day)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private boolean hasPostFrom(StaffCode code, LocalDate day) {
        return database.sql("""
                        select exists (select from post o join person p on p.id = o.person_id
                            where p.code = :code and o.main and (o.valid_to is null or o.valid_to > :day))""")
                .param("code", code.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private PersonId keep(NewPerson added) {
        return database.sql("""
                        insert into person (code, name, folded_name, birth_date, birth_precision)
                        values (:code, :name, :folded, :born, :precision)
                        on conflict (code) do update set name = excluded.name, folded_name = excluded.folded_name
                        returning id""")
                .param("code", added.code().value())
                .param("name", added.name().strip())
                .param("folded", Folded.of(added.name()).value())
                .param("born", added.birthDate().date())
                .param("precision", added.birthDate().precision().name())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .single();
    }

    private void record(Actor actor, String act, String subject, String reason) {
        audit.record(actor.named(), act, subject, reason);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
