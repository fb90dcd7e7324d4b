package org.ngoaingu.staff;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports and corrections, named as sources of facts. */
final class Sources {

    private final JdbcClient database;

    Sources(JdbcClient database) {
        this.database = database;
    }

    /** The unit list of an import. */
    Source unitList(long importId, Source.Basis basis) {
        return imported("units_file", importId, basis);
    }

    /** The roster of an import. */
    Source roster(long importId, Source.Basis basis) {
        return imported("staff_file", importId, basis);
    }

    Source corrected(long correctionId) {
        return database.sql("select valid_from, reason, made_by from correction where id = :id")
                .param("id", correctionId)
                .query((row, n) -> new Source.Corrected(
                        row.getObject(1, LocalDate.class), row.getString(2), person(row.getObject(3, Long.class))))
                .single();
    }

    private Source imported(String file, long importId, Source.Basis basis) {
        return database.sql("select " + file + ", as_of from roster_import where id = :id")
                .param("id", importId)
                .query((row, n) -> new Source.Imported(
                        Objects.requireNonNull(row.getString(1)), row.getObject(2, LocalDate.class), basis))
                .single();
    }

    private static @Nullable PersonId person(@Nullable Long key) {
        return key == null ? null : new PersonId(key);
    }
}
