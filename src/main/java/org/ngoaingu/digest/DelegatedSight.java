package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.staff.LentSight;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units whose digest was delegated to somebody by one who oversees them on the day. */
@Component
class DelegatedSight implements LentSight {

    private final JdbcClient sql;

    DelegatedSight(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<UnitId> lent(PersonId to, LocalDate day) {
        return sql.sql("""
                        select distinct d.unit_id from digest_delegation d
                            join overseers(:day) o on o.unit_id = d.unit_id and o.person_id = d.delegator_id
                        where d.delegate_id = :to and :day between d.first_day and d.last_day
                            and (d.ended_on is null or d.ended_on > :day) order by 1""")
                .param("to", to.value())
                .param("day", day)
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list();
    }
}
