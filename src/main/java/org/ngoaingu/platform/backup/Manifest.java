package org.ngoaingu.platform.backup;

import java.time.Instant;
import java.util.List;

/**
 * What is in a backup.
 *
 * @param format {@link #FORMAT}
 * @param schema version of the last migration of the database
 * @param taken the moment that the data are of
 * @param postgres version of the server
 * @param sequences what comes next where numbers are given out
 * @param files those that the assistant stores, each in the backup under its own path
 */
record Manifest(
        int format,
        String schema,
        Instant taken,
        String postgres,
        List<SavedTable> tables,
        List<Sequence> sequences,
        List<SavedFile> files) {

    static final int FORMAT = 1;

    /** Missing parts are a fault of the file. */
    Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    /** @param rows how many its file holds */
    record SavedTable(Table table, long rows, SavedFile file) {}

    /** @param next the number that it gives out next */
    record Sequence(String name, long next) {}

    SavedTable of(Table table) {
        return tables.stream()
                .filter(saved -> saved.table().name().equals(table.name()))
                .findFirst()
                .orElseThrow();
    }

    long rows() {
        return tables.stream().mapToLong(SavedTable::rows).sum();
    }
}
