package org.ngoaingu.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that letters and administrators set, those taken back left out. */
@Component
class SetDays {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Clock clock;

    SetDays(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The days of an authority in the window; the nearest {@value #MOST}. */
    List<SetDay> of(UnitId top, LocalDate from, LocalDate to) {
        return database.sql("""
                        select * from duty_day
                        where top_id = :top and last_day between :from and :to and withdrawn_at is null
                        order by last_day, id limit :most""")
                .param("top", top.value())
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query((row, n) -> day(row))
                .list();
    }

    Optional<SetDay> find(long id) {
        return database.sql("select * from duty_day where id = :id and withdrawn_at is null")
                .param("id", id)
                .query((row, n) -> day(row))
                .optional();
    }

    long addLetter(UnitId top, NewLetter letter, Actor by) {
        return add(top, null, letter.title(), List.copyOf(letter.bodies()), letter.number(), letter.lastDay(), by);
    }

    long addInternal(UnitId top, String task, LocalDate lastDay, Actor by) {
        return add(top, task, null, List.of(), null, lastDay, by);
    }

    private long add(
            UnitId top,
            @Nullable String task,
            @Nullable String title,
            List<String> bodies,
            @Nullable String letter,
            LocalDate lastDay,
            Actor by) {
        return database.sql("""
                        insert into duty_day (top_id, task, title, bodies, letter, last_day, set_by, set_at)
                        values (:top, :task, :title, :bodies, :letter, :day, :by, :at) returning id""")
                .param("top", top.value())
                .param("task", task)
                .param("title", title)
                .param("bodies", bodies.toArray(String[]::new))
                .param("letter", letter)
                .param("day", lastDay)
                .param("by", by.named())
                .param("at", Instants.now(clock))
                .query(Long.class)
                .single();
    }

    /** Whether it was there to be taken back. */
    boolean withdraw(long id, Actor by) {
        return database.sql("""
                        update duty_day set withdrawn_by = :by, withdrawn_at = :at
                        where id = :id and withdrawn_at is null""")
                        .param("by", by.named())
                        .param("at", Instants.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static SetDay day(ResultSet row) throws SQLException {
        return new SetDay(
                row.getLong("id"),
                new UnitId(row.getLong("top_id")),
                row.getString("task"),
                row.getString("title"),
                List.of((String[]) row.getArray("bodies").getArray()),
                row.getString("letter"),
                row.getObject("last_day", LocalDate.class));
    }
}
