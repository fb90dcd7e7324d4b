package org.ngoaingu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ngoaingu.platform.backup.Loading;
import org.ngoaingu.platform.backup.Saving;
import org.springframework.stereotype.Service;

/**
 * Backups of all that the assistant keeps, the database and the stored files, in a folder each. Either may be done while
 * a server runs on the same database.
 */
@Service
public class Backups {

    private final Saving saving;
    private final Loading loading;

    Backups(Saving saving, Loading loading) {
        this.saving = saving;
        this.loading = loading;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * All is done.
         *
         * @param taken the moment that the data are of
         * @param rows of all tables
         * @param remarks what the operator is to know besides
         */
        record Done(Instant taken, int tables, long rows, int files, List<Message> remarks) implements Result {}

        /** Nothing was done. */
        record Refused(Message why) implements Result {}
    }

    /** Writes everything, as it is at one moment, into a folder that is not there yet or empty. */
    public Result save(Path folder) {
        return run(() -> saving.into(folder.toAbsolutePath().normalize()));
    }

    /** Puts everything back, all or nothing, into a database that holds nothing yet. */
    public Result restore(Path folder) {
        return run(() -> loading.from(folder.toAbsolutePath().normalize()));
    }

    private interface Work {

        Result run() throws IOException, SQLException;
    }

    private static Result run(Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
