package org.ngoaingu.certificate.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Conversion;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.catalogue.Catalogue;
import org.ngoaingu.certificate.catalogue.Table;
import org.ngoaingu.certificate.catalogue.Tables;
import org.ngoaingu.certificate.rules.Equivalence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the stored levels equal to what the sets say, with the day of each change. */
@Component
class Levels {

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final Tables tables;
    private final Clock clock;

    Levels(JdbcClient database, Catalogue catalogue, Tables tables, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.tables = tables;
        this.clock = clock;
    }

    private record StoredReading(long id, String type, String score) {}

    private record Level(int level, boolean atLeast) {}

    /** Brings the levels of every reading up to the sets as they are; there are some hundred distinct readings. */
    @Transactional
    void settle() {
        var readings = database.sql("select id, type, score from certificate_reading order by id")
                .query((row, n) -> new StoredReading(row.getLong("id"), row.getString("type"), row.getString("score")))
                .list();
        tables.all().forEach(table -> settle(table, readings));
    }

    private void settle(Table table, List<StoredReading> readings) {
        var set = table.set().id();
        var equivalence = new Equivalence(table);
        var stored = inForce(set);
        for (var reading : readings) {
            var level = catalogue
                    .type(reading.type())
                    .map(type -> equivalence.level(type, Score.ofKey(reading.score())))
                    .map(Levels::level)
                    .orElse(null);
            if (!Objects.equals(level, stored.get(reading.id()))) {
                supersede(set, reading.id());
                if (level != null) {
                    record(set, reading.id(), level);
                }
            }
        }
    }

    private Map<Long, Level> inForce(String set) {
        var levels = new HashMap<Long, Level>();
        database.sql("""
                        select reading_id, level, at_least from certificate_level
                        where equivalence_set = ? and superseded_on is null
                        """).param(set).query(row -> {
            levels.put(row.getLong("reading_id"), new Level(row.getInt("level"), row.getBoolean("at_least")));
        });
        return levels;
    }

    private static @Nullable Level level(Conversion conversion) {
        var level = conversion.levelOrNull();
        return level == null ? null : new Level(level, conversion instanceof Conversion.AtLeast);
    }

    private void supersede(String set, long reading) {
        database.sql("""
                        update certificate_level set superseded_on = ?
                        where equivalence_set = ? and reading_id = ? and superseded_on is null
                        """).params(LocalDate.now(clock), set, reading).update();
    }

    private void record(String set, long reading, Level level) {
        database.sql("""
                        insert into certificate_level (reading_id, equivalence_set, level, at_least, recorded_on)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(reading, set, level.level(), level.atLeast(), LocalDate.now(clock))
                .update();
    }
}
