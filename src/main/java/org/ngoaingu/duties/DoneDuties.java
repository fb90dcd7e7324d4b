package org.ngoaingu.duties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units have said that they have done. */
@Component
class DoneDuties {

    private final JdbcClient database;
    private final Clock clock;

    DoneDuties(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<UnitId, Set<DutyId>> of(Collection<UnitId> units) {
        return database
                .sql("select unit_id, duty from duty_done where unit_id = any(:units)")
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, n) -> Map.entry(new UnitId(row.getLong(1)), new DutyId(row.getString(2))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toUnmodifiableSet())));
    }

    /** Whether it was not done before. */
    boolean mark(UnitId unit, DutyId duty, Actor by) {
        return database.sql("""
                        insert into duty_done (unit_id, duty, done_by, done_at) values (:unit, :duty, :by, :at)
                        on conflict do nothing""")
                        .param("unit", unit.value())
                        .param("duty", duty.value())
                        .param("by", by.named())
                        .param("at", Instants.now(clock))
                        .update()
                == 1;
    }
}
