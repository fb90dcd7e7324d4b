package org.ngoaingu.plan;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units are under which plan. */
@Component
class Bindings {

    private static final String BIND = """
            insert into plan_binding (unit_id, plan_id, import_id, bound_by, since)
            values (:unit, :plan, :import, :by, :since)
            on conflict (unit_id) do %s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Bindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Bound all() {
        return jdbc
                .sql("select unit_id, plan_id from plan_binding")
                .query((row, n) -> Map.entry(new UnitId(row.getLong(1)), new PlanId(row.getString(2))))
                .list()
                .stream()
                .collect(collectingAndThen(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue), Bound::new));
    }

    void bind(UnitId unit, PlanId plan, Actor by) {
        var person = by instanceof Actor.Person it ? it.id().value() : null;
        write(BIND.formatted("""
                update set plan_id = excluded.plan_id, import_id = null, bound_by = excluded.bound_by,
                since = excluded.since"""), unit, plan, null, person);
    }

    /** Binds a root that came with an import, unless somebody bound it already. */
    void bind(UnitId unit, PlanId plan, ImportId with) {
        write(BIND.formatted("nothing"), unit, plan, with.value(), null);
    }

    void undo(ImportId id) {
        jdbc.sql("delete from plan_binding where import_id = :import")
                .param("import", id.value())
                .update();
    }

    private void write(String sql, UnitId unit, PlanId plan, @Nullable Long with, @Nullable Long by) {
        jdbc.sql(sql)
                .param("unit", unit.value())
                .param("plan", plan.value())
                .param("import", with)
                .param("by", by)
                .param("since", LocalDate.now(clock))
                .update();
    }
}
