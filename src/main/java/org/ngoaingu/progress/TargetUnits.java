package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.staff.Reach;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that somebody administers, by code, with their plans. */
@Component
class TargetUnits {

    private final JdbcClient jdbc;
    private final Plans plans;

    TargetUnits(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /** A unit and the plan that it is under, if any. */
    record Under(UnitId unit, @Nullable Plan plan) {}

    Map<String, Under> plans(Reach reach, LocalDate day) {
        var bound = plans.bound();
        var units = new HashMap<String, Under>();
        jdbc.sql(
                        "select u.unit_id, u.code, u.path from unit_facts(:day) u where :everything or u.path && :administered")
                .param("day", day)
                .param("everything", reach.everything())
                .param(
                        "administered",
                        reach.administered().stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, n) -> {
                    var path = Arrays.stream((Long[]) row.getArray("path").getArray())
                            .map(UnitId::new)
                            .toList();
                    var plan = bound.nearest(path).flatMap(plans::plan).orElse(null);
                    return units.put(
                            key(String.valueOf(row.getString("code"))), new Under(new UnitId(row.getLong(1)), plan));
                })
                .list();
        return units;
    }

    /** Codes compare without case. */
    static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
