package org.ngoaingu.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
    private final Clock clock;

    CorrectionLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void correctPerson(Actor actor, PersonId person, String fact, String value, LocalDate since, String reason) {
        end(person, fact, since);
        database.sql("""
                        insert into correction (person_id, fact, value, valid_from, file_value, file_unit_id,
                            file_title, reason, made_by, made_at)
                        select p.id, :fact, :value, :since, %s, o.unit_id, o.title, :reason, :by, :at
                        from person p left join post o on o.person_id = p.id and o.main
                        where p.id = :person order by o.valid_from desc nulls last limit 1""".formatted(SAID_OF_PERSON.getOrDefault(fact, "null")))
                .param("person", person.value())
                .param("fact", fact)
                .param("value", value)
                .param("since", since)
                .param("reason", reason)
                .param("by", Actors.key(actor))
                .param("at", Actors.instant(clock))
                .update();
    }

    void correctUnit(Actor actor, UnitId unit, String fact, String value, LocalDate since, String reason) {
        end("unit_id", unit.value(), fact, since);
        database.sql("""
                        insert into correction (unit_id, fact, value, valid_from, file_value, reason, made_by, made_at)
                        select v.unit_id, :fact, :value, :since, %s, :reason, :by, :at
                        from unit_version v where v.unit_id = :unit order by v.valid_from desc limit 1""".formatted(SAID_OF_UNIT.get(fact)))
                .param("unit", unit.value())
                .param("fact", fact)
                .param("value", value)
                .param("since", since)
                .param("reason", reason)
                .param("by", Actors.key(actor))
                .param("at", Actors.instant(clock))
                .update();
    }

    /** From the day on no earlier correction of the fact holds. */
    void end(PersonId person, String fact, LocalDate since) {
        end("person_id", person.value(), fact, since);
    }

    private void end(String column, long key, String fact, LocalDate since) {
        database.sql("""
                        update correction set valid_to = greatest(valid_from, :since)
                        where %s = :key and fact = :fact and (valid_to is null or valid_to > :since)""".formatted(column))
                .param("key", key)
                .param("fact", fact)
                .param("since", since)
                .update();
    }
}
