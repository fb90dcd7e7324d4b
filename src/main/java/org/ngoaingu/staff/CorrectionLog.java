package org.ngoaingu.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Correction.Made;
import org.ngoaingu.staff.Correction.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps corrections beside what the files last said of the same fact; a new one takes the place of the former. */
@Component
class CorrectionLog {

    /** What the latest file says of each fact of a person. */
    private static final Map<String, String> SAID_OF_PERSON = Map.of(
            "BIRTH_DATE", "p.birth_date::text",
            "PHONE", "p.phone",
            "CATEGORY", "o.category",
            "TITLE", "o.title",
            "MANAGER", "o.manager::text",
            "MANAGER_RANK", "o.title_rank",
            "REQUIRES_LANGUAGE", "o.requires_language::text",
            "TEACHES_LANGUAGE", "o.teaches_language::text");

    private static final Map<String, String> SAID_OF_UNIT = Map.of(
            "KIND", "v.kind",
            "LEVEL", "v.level",
            "BLOCK", "v.block",
            "HEAD", "v.head_code",
            "REQUIRES_LANGUAGE", "v.requires_language::text",
            "FOREIGN_AFFAIRS", "v.foreign_affairs::text");

    private final JdbcClient database;
    private final CorrectionRows corrections;
    private final Clock clock;

    CorrectionLog(JdbcClient database, CorrectionRows corrections, Clock clock) {
        this.database = database;
        this.corrections = corrections;
        this.clock = clock;
    }

    void correctPerson(Actor actor, PersonId person, String fact, String value, LocalDate since, String reason) {
        end(person, fact, since);
        corrections.saveAndFlush(Correction.of(person, fact, value, since, saidOf(person, fact), made(actor, reason)));
    }

    void correctUnit(Actor actor, UnitId unit, String fact, String value, LocalDate since, String reason) {
        supersede(corrections.findByUnitIdAndFact(unit.value(), fact), since);
        corrections.saveAndFlush(Correction.of(unit, fact, value, since, saidOf(unit, fact), made(actor, reason)));
    }

    /** From the day on no earlier correction of the fact holds. */
    void end(PersonId person, String fact, LocalDate since) {
        supersede(corrections.findByPersonIdAndFact(person.value(), fact), since);
    }

    private void supersede(List<Correction> former, LocalDate since) {
        former.forEach(each -> each.supersede(since));
        corrections.saveAllAndFlush(former);
    }

    private Made made(Actor actor, String reason) {
        return new Made(actor, Instants.now(clock), reason);
    }

    private Said saidOf(PersonId person, String fact) {
        return database.sql("""
                        select %s, o.unit_id, o.title
                        from person p left join post o on o.person_id = p.id and o.main
                        where p.id = :person order by o.valid_from desc nulls last limit 1""".formatted(SAID_OF_PERSON.getOrDefault(fact, "null")))
                .param("person", person.value())
                .query((row, n) -> new Said(row.getString(1), row.getObject(2, Long.class), row.getString(3)))
                .single();
    }

    private Said saidOf(UnitId unit, String fact) {
        return database.sql("""
                        select %s from unit_version v where v.unit_id = :unit order by v.valid_from desc limit 1""".formatted(SAID_OF_UNIT.get(fact)))
                .param("unit", unit.value())
                .query((row, n) -> new Said(row.getString(1), null, null))
                .single();
    }
}
