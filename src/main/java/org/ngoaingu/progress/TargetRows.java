package org.ngoaingu.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Reach;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets as rows: those that wait to be taken, those in force, those that were. */
@Component
class TargetRows {

    private static final String COUNT = """
            select count(*) filter (where f.unit_id is null) as added,
                count(*) filter (where f.unit_id is not null
                    and (f.rate <> t.rate or f.deadline is distinct from t.deadline)) as changed,
                count(*) filter (where f.rate = t.rate and f.deadline is not distinct from t.deadline) as unchanged
            from progress_target t
                left join progress_target f on f.unit_id = t.unit_id and f.line_id = t.line_id
                    and f.registered_on is not null and f.superseded_on is null
            where t.import_id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TargetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Target> inForce(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                        select unit_id, line_id, rate, deadline from progress_target
                        where unit_id = any(:units) and registered_on <= :day
                            and (superseded_on is null or superseded_on > :day)
                        order by unit_id, line_id""")
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("day", day)
                .query((row, n) -> new Target(
                        new UnitId(row.getLong("unit_id")),
                        new LineId(Objects.requireNonNull(row.getString("line_id"))),
                        row.getInt("rate"),
                        row.getObject("deadline", LocalDate.class)))
                .list();
    }

    /** Keeps what was read until it is taken; what else the actor had waiting is dropped. */
    TargetList stage(Actor actor, String file, TargetReading.Read read) {
        jdbc.sql("delete from progress_target_import where taken_on is null and given_by is not distinct from :by")
                .param("by", key(actor))
                .update();
        var id = jdbc.sql("""
                        insert into progress_target_import (file, given_by, given_at) values (:file, :by, :now)
                        returning id""")
                .param("file", file)
                .param("by", key(actor))
                .param("now", Instants.now(clock))
                .query(Long.class)
                .single();
        var targets = read.targets();
        jdbc.sql("""
                        insert into progress_target (import_id, unit_id, line_id, rate, deadline)
                        select :id, * from unnest(:units::bigint[], :lines::text[], :rates::int[], :days::date[])""")
                .param("id", id)
                .param("units", targets.stream().map(it -> it.unit().value()).toArray(Long[]::new))
                .param("lines", targets.stream().map(it -> it.line().value()).toArray(String[]::new))
                .param("rates", targets.stream().map(Target::rate).toArray(Integer[]::new))
                .param("days", targets.stream().map(TargetRows::day).toArray(String[]::new))
                .update();
        return jdbc.sql(COUNT)
                .param("id", id)
                .query((row, n) -> new TargetList(
                        id, row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), read.refused()))
                .single();
    }

    /** Whether the actor's own look still waits; locked until the end of the transaction. */
    boolean isWaiting(Actor actor, long id) {
        return jdbc.sql("""
                        select id from progress_target_import
                        where id = :id and taken_on is null and given_by is not distinct from :by for update""")
                .param("id", id)
                .param("by", key(actor))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whether every unit of the look is still among those administered. */
    boolean areAllWithin(long id, Reach reach, LocalDate day) {
        return jdbc.sql("""
                        select :everything or not exists (select from progress_target t
                            where t.import_id = :id and t.unit_id not in (
                                select u.unit_id from unit_facts(:day) u where u.path && :administered))""")
                .param("everything", reach.everything())
                .param("id", id)
                .param("day", day)
                .param(
                        "administered",
                        reach.administered().stream().map(UnitId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** @return how many are in force now */
    int take(long id, LocalDate today) {
        jdbc.sql("""
                        update progress_target f set superseded_on = :today from progress_target t
                        where t.import_id = :id and f.unit_id = t.unit_id and f.line_id = t.line_id
                            and f.registered_on is not null and f.superseded_on is null""").param("today", today).param("id", id).update();
        jdbc.sql("update progress_target_import set taken_on = :today where id = :id")
                .param("today", today)
                .param("id", id)
                .update();
        return jdbc.sql("update progress_target set registered_on = :today where import_id = :id")
                .param("today", today)
                .param("id", id)
                .update();
    }

    private static @Nullable String day(Target target) {
        return target.deadline() == null ? null : target.deadline().toString();
    }

    private static @Nullable Long key(Actor actor) {
        return actor instanceof Actor.Person person ? person.id().value() : null;
    }
}
