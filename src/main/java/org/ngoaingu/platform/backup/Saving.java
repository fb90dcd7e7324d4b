package org.ngoaingu.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.ngoaingu.platform.Backups.Result;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.backup.Manifest.SavedTable;
import org.ngoaingu.platform.postgres.Database;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Writes a backup: everything as one transaction sees it, without keeping others from their work. */
@Component
public class Saving {

    private final Database database;
    private final StoredFiles files;
    private final Clock clock;

    Saving(Database database, StoredFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** @param name absolute */
    public Result into(Path name) throws IOException, SQLException {
        if (files.hold(name)) {
            return new Result.Refused(Message.of("backup.withinFiles", "folder", name.toString()));
        }
        var hindrance = NewFolder.hindrance(name);
        if (hindrance.isPresent()) {
            return new Result.Refused(hindrance.get());
        }
        try (var session = OwnerSession.reading(database)) {
            var catalogue = Catalogue.of(session.sql());
            if (catalogue.isEmpty()) {
                return new Result.Refused(Message.of("backup.nothing"));
            }
            session.commit();
            // Before the first look: no migration may come between
            session.lock(catalogue, "access share");
            try (var folder = NewFolder.begin(name)) {
                var manifest = save(session, folder);
                BackupFolder.seal(folder, manifest);
                folder.finish();
                return new Result.Done(
                        manifest.taken(),
                        manifest.tables().size(),
                        manifest.rows(),
                        manifest.files().size(),
                        List.of());
            }
        }
    }

    private Manifest save(OwnerSession session, NewFolder folder) throws IOException, SQLException {
        var schema = Schema.version(session.sql());
        var taken = clock.instant();
        var postgres =
                session.sql().sql("show server_version").query(String.class).single();
        var tables = new ArrayList<SavedTable>();
        for (var table : Catalogue.of(session.sql()).tables()) {
            tables.add(save(session, table, folder));
        }
        // After the tables: a file is stored before the row that names it
        return new Manifest(
                Manifest.FORMAT,
                schema,
                taken,
                postgres,
                tables,
                Catalogue.sequences(session.sql()),
                files.save(folder));
    }

    private static SavedTable save(OwnerSession session, Table table, NewFolder folder)
            throws IOException, SQLException {
        var rows = new long[1];
        var file = folder.write("tables/" + table.name() + ".copy.gz", out -> {
            try (var packed = new GZIPOutputStream(StreamUtils.nonClosing(out), 1 << 16)) {
                rows[0] = session.copyOut(table, packed);
            }
        });
        return new SavedTable(table, rows[0], file);
    }
}
