package org.ngoaingu.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Bound;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units as duties see them, under which plan they are included. Those without a plan are none. */
@Component
class BoundUnits {

    private final JdbcClient database;
    private final Plans plans;

    BoundUnits(JdbcClient database, Plans plans) {
        this.database = database;
        this.plans = plans;
    }

    Optional<BoundUnit> of(UnitId unit, LocalDate day) {
        return of(List.of(unit), day).stream().findFirst();
    }

    List<BoundUnit> of(Collection<UnitId> units, LocalDate day) {
        var bound = plans.bound();
        return database
                .sql("select u.* from unit_facts(:day) u where u.unit_id = any(:units)")
                .param("day", day)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, n) -> unit(row, bound))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<BoundUnit> unit(ResultSet row, Bound bound) throws SQLException {
        var path = Arrays.stream((Long[]) row.getArray("path").getArray())
                .map(UnitId::new)
                .toList();
        var top = path.reversed().stream().filter(bound.plans()::containsKey).findFirst();
        var plan = bound.nearest(path).flatMap(plans::plan);
        if (top.isEmpty() || plan.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BoundUnit(
                new UnitId(row.getLong("unit_id")),
                row.getString("name"),
                constant(row.getString("kind"), UnitKind.class),
                constant(row.getString("level"), Level.class),
                top.get(),
                plan.get()));
    }

    private static <E extends Enum<E>> @Nullable E constant(@Nullable String name, Class<E> type) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
