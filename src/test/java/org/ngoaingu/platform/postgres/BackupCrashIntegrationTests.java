package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.Program;
import org.ngoaingu.platform.RunMode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/** The commands as processes beside another that uses the same homes, killed in the middle and run again. */
@BesideOthers
class BackupCrashIntegrationTests {

    /** So many rows that a copy of them takes a while. */
    private static final int ROWS = 300_000;

    @TempDir
    Path folder;

    @Test
    void killedBackupsAndRestoresLeaveNothingAndTheNextOneIsWhole() throws Exception {
        var backup = folder.resolve("backup");
        Map<String, Long> counts;
        try (var old = EmbeddedPostgres.start(BegunHome.at(folder.resolve("old")), RunMode.COMMAND);
                var watch = old.owner().connect(old.url());
                var statement = watch.createStatement()) {
            assertThat(run("old", "import", "--units", file("units.csv"), "--staff", file("staff.csv"), "--plan", "BT"))
                    .contains("Đã ghi.");
            statement.execute("insert into not_understood (said_on, sentence, candidates)"
                    + " select '2025-12-01', repeat(md5(n::text), 4), '' from generate_series(1, " + ROWS + ") n");

            killInTheMiddle(statement, "backup", "old", backup);
            assertThat(backup).doesNotExist();
            assertThat(folder.resolve("backup.part").resolve("manifest.json")).doesNotExist();
            FileSystemUtils.deleteRecursively(folder.resolve("backup.part"));

            assertThat(run("old", "backup", backup.toString())).contains("Đã sao lưu");
            counts = counts(statement);
        }
        try (var fresh = EmbeddedPostgres.start(new AssistantHome(folder.resolve("new")), RunMode.COMMAND);
                var watch = fresh.owner().connect(fresh.url());
                var statement = watch.createStatement()) {
            killInTheMiddle(statement, "restore", "new", backup);
            assertThat(counts(statement).values()).containsOnly(0L);

            assertThat(run("new", "restore", backup.toString())).contains("Đã khôi phục");
            assertThat(counts(statement)).isEqualTo(counts);
        }
        assertThat(run("new", "progress", "TM", "--json")).contains("BT-2030");
    }

    private void killInTheMiddle(Statement watch, String command, String home, Path backup) throws Exception {
        try (var killed = program(home, command, backup.toString())) {
            var copying = "select count(*) from pg_stat_progress_copy where tuples_processed > 1000";
            var seen = false;
            for (int i = 0; i < 6_000 && !seen; i++) {
                Pause.millis(10);
                seen = one(watch, copying) > 0;
            }
            killed.kill();
            assertThat(seen).as(killed.said()).isTrue();
        }
        var others = "select count(*) from pg_stat_activity where datname = 'assistant' and pid <> pg_backend_pid()";
        for (int i = 0; i < 3_000 && one(watch, others) > 0; i++) {
            Pause.millis(10);
        }
    }

    /** Rows of each table; in the audit trail the backup left one here, the restore one there. */
    private static Map<String, Long> counts(Statement statement) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var rows = statement.executeQuery("""
                select tablename, (xpath('//c/text()', query_to_xml(format('select count(*) as c from %I', tablename),
                    false, true, '')))[1]::text::bigint
                from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'""")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static long one(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String run(String home, String... arguments) throws IOException {
        try (var program = program(home, arguments)) {
            var exit = program.end();
            var said = program.said();
            assertThat(exit).as(said).isIn(0, 3);
            return said;
        }
    }

    private Child program(String home, String... arguments) throws IOException {
        var builder = Program.process(arguments);
        builder.environment().put("ASSISTANT_HOME", folder.resolve(home).toString());
        return new Child(builder);
    }

    private String file(String name) throws IOException {
        try (var in = new ClassPathResource("trial/" + name).getInputStream()) {
            return Files.write(folder.resolve(name), in.readAllBytes()).toString();
        }
    }
}
