package org.ngoaingu.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Source.Basis;

/** Who speaks for a group of facts: a correction, else the file that said it. */
final class Speaker {

    private final Keys corrections;
    private final long importId;
    private final Keys carried;
    private final BiFunction<Long, Basis, Source> file;
    private final Sources sources;

    /**
     * @param corrections column of the corrections that hold, by fact
     * @param carried imports that said a fact before the last file, which had no column of it
     */
    Speaker(
            ResultSet row,
            String corrections,
            long importId,
            @Nullable String carried,
            BiFunction<Long, Basis, Source> file,
            Sources sources)
            throws SQLException {
        this.corrections = Keys.of(row.getString(corrections));
        this.importId = importId;
        this.carried = Keys.of(carried);
        this.file = file;
        this.sources = sources;
    }

    boolean corrected(String fact) {
        return corrections.get(fact) != null;
    }

    <T> Fact<T> fact(String name, @Nullable T value, Basis basis) {
        return value == null ? Fact.unknown() : new Fact<>(value, source(name, basis));
    }

    /** An administrator who added a person said all of it. */
    private Source source(String name, Basis basis) {
        var correction = corrections.get(name);
        if (correction == null && importId == 0) {
            correction = corrections.get("POST_ADDED");
        }
        if (correction != null) {
            return sources.corrected(correction);
        }
        var earlier = carried.get(name);
        return file.apply(earlier == null ? importId : earlier, basis);
    }
}
