package org.ngoaingu.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.digest.Preference.Slot;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each recipient wants the digests; who chose nothing gets them as usual. */
@Service
public class Preferences {

    private final JdbcClient sql;

    Preferences(JdbcClient sql) {
        this.sql = sql;
    }

    public Preference of(PersonId person) {
        return sql.sql("select * from digest_preference where person_id = :person")
                .param("person", person.value())
                .query((row, n) -> preference(row))
                .optional()
                .orElse(Preference.USUAL);
    }

    @Transactional
    public void choose(PersonId person, Preference wanted) {
        var slot = wanted.slot();
        sql.sql("""
                insert into digest_preference (person_id, day, hour, paused_until, sheet, dark)
                values (:person, :day, :hour, :until, :sheet, :dark)
                on conflict (person_id) do update set day = excluded.day, hour = excluded.hour,
                    paused_until = excluded.paused_until, sheet = excluded.sheet, dark = excluded.dark""")
                .param("person", person.value())
                .param("day", slot == null ? null : slot.day().getValue())
                .param("hour", slot == null ? null : slot.hour())
                .param("until", wanted.pausedUntil())
                .param("sheet", wanted.sheet())
                .param("dark", wanted.dark())
                .update();
    }

    static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                slot(row.getObject("day", Integer.class), row.getInt("hour")),
                row.getObject("paused_until", LocalDate.class),
                row.getBoolean("sheet"),
                row.getBoolean("dark"));
    }

    private static @Nullable Slot slot(@Nullable Integer day, int hour) {
        return day == null ? null : new Slot(DayOfWeek.of(day), hour);
    }
}
