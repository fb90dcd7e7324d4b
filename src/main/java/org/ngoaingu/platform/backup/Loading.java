package org.ngoaingu.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.ngoaingu.platform.Backups.Result;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Restoring;
import org.ngoaingu.platform.backup.Manifest.SavedTable;
import org.ngoaingu.platform.postgres.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Restores a backup: looks whether it is whole and whether there is room for it, then loads it in one transaction. It
 * needs no superuser: tables are filled behind those that their rows point to, with the triggers of the migrations off.
 */
@Component
public class Loading {

    /** Of db-scheduler; the jobs of the backup take the place of what a server set up by itself. */
    private static final String JOBS = "scheduled_tasks";

    private final Database database;
    private final Schema schema;
    private final StoredFiles files;
    private final List<Restoring> rooms;

    Loading(Database database, Schema schema, StoredFiles files, List<Restoring> rooms) {
        this.database = database;
        this.schema = schema;
        this.files = files;
        this.rooms = rooms;
    }

    /** @param backup absolute */
    public Result from(Path backup) throws IOException, SQLException {
        return switch (new BackupFolder(backup).open()) {
            case BackupFolder.Found.Unusable unusable -> new Result.Refused(unusable.why());
            case BackupFolder.Found.Sound sound -> load(backup, sound.manifest());
        };
    }

    private Result load(Path backup, Manifest manifest) throws IOException, SQLException {
        if (!schema.knows(manifest.schema())) {
            return new Result.Refused(Message.of("backup.newer", "schema", manifest.schema()));
        }
        var otherFiles = files.hindrance(manifest.files(), backup);
        if (otherFiles.isPresent()) {
            return new Result.Refused(otherFiles.get());
        }
        var inTheWay = makeRoom(manifest.schema());
        if (inTheWay.isPresent()) {
            return new Result.Refused(inTheWay.get());
        }
        schema.reach(manifest.schema());
        try (var session = OwnerSession.writing(database)) {
            var catalogue = Catalogue.of(session.sql());
            if (!catalogue.fits(manifest)) {
                return new Result.Refused(Message.of("backup.otherTables"));
            }
            session.lock(catalogue, "share row exclusive");
            var content = content(session.sql(), catalogue);
            if (content.isPresent()) {
                return new Result.Refused(content.get());
            }
            fill(session, catalogue, backup, manifest);
            var remarks = new ArrayList<Message>();
            rooms.forEach(room -> remarks.addAll(room.settle(session.sql(), manifest.taken())));
            files.restore(manifest.files(), backup);
            files.remark(manifest.files(), backup).ifPresent(remarks::add);
            session.commit();
            schema.complete();
            return new Result.Done(
                    manifest.taken(),
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().size(),
                    List.copyOf(remarks));
        }
    }

    /** Content that is in the way. Empty tables that are newer than the backup give way. */
    private Optional<Message> makeRoom(String version) throws SQLException {
        var past = schema.isPast(version);
        try (var session = OwnerSession.writing(database)) {
            var catalogue = Catalogue.of(session.sql());
            if (past) {
                session.lock(catalogue, "access exclusive");
            }
            var content = content(session.sql(), catalogue);
            if (past && content.isEmpty()) {
                Schema.takeDown(session.sql(), catalogue);
                session.commit();
            }
            return content;
        }
    }

    /** What is said when somebody's data are here already. */
    private Optional<Message> content(JdbcClient sql, Catalogue catalogue) {
        var ours = filledByTheServer();
        for (var table : catalogue.tables()) {
            if (!ours.contains(table.name())
                    && sql.sql("select exists (select from " + table.sql() + ")")
                            .query(Boolean.class)
                            .single()) {
                return Optional.of(Message.of("backup.hasContent", "table", table.name()));
            }
        }
        return Optional.empty();
    }

    private Set<String> filledByTheServer() {
        var tables = new HashSet<>(Set.of(JOBS));
        rooms.forEach(room -> tables.addAll(room.filledByTheServer()));
        return tables;
    }

    private void fill(OwnerSession session, Catalogue catalogue, Path backup, Manifest manifest)
            throws IOException, SQLException {
        var sql = session.sql();
        for (var table : catalogue.tables().reversed()) {
            sql.sql("alter table " + table.sql() + " disable trigger user").update();
            sql.sql("delete from " + table.sql()).update();
        }
        for (var table : catalogue.tables()) {
            load(session, manifest.of(table), backup);
            sql.sql("alter table " + table.sql() + " enable trigger user").update();
        }
        for (var sequence : manifest.sequences()) {
            sql.sql("alter sequence " + Table.quoted(sequence.name()) + " restart with " + sequence.next())
                    .update();
        }
    }

    private static void load(OwnerSession session, SavedTable saved, Path backup) throws IOException, SQLException {
        try (var in = new GZIPInputStream(
                Files.newInputStream(backup.resolve(saved.file().path())), 1 << 16)) {
            var rows = session.copyIn(saved.table(), in);
            if (rows != saved.rows()) {
                throw new IllegalStateException(
                        saved.table().name() + " had " + saved.rows() + " rows, now " + rows + " came");
            }
        }
    }
}
