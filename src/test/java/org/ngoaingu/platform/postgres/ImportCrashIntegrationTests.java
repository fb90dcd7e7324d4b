package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.Program;
import org.ngoaingu.platform.RunMode;

/** The whole program imports as a process and is killed with half of the rows written. */
@BesideOthers
class ImportCrashIntegrationTests {

    private static final int PEOPLE = 300;
    private static final List<String> TABLES = List.of("unit", "unit_version", "person", "post", "certificate");

    @TempDir
    private static Path files;

    private static Path home;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void anOfficesFiles() throws IOException {
        home = files.resolve("home");
        postgres = EmbeddedPostgres.start(BegunHome.at(home), RunMode.COMMAND);
        Files.writeString(
                files.resolve("units.csv"),
                "Mã đơn vị,Tên đơn vị,Loại đơn vị,Cấp,Mã đơn vị cấp trên\n"
                        + "Q,Ủy ban nhân dân quận Thử Nghiệm,UBND quận,Quận,\nQ-P1,Phòng Nội vụ,Phòng chuyên môn,Quận,Q\n");
        var roster = new StringBuilder("Mã CBCCVC,Họ và tên,Ngày sinh,Chức vụ,Mã đơn vị,Đối tượng,"
                + "Chứng chỉ ngoại ngữ,Điểm/ bậc,Ngày cấp,Đã thẩm định\n");
        for (int i = 0; i < PEOPLE; i++) {
            roster.append("T%04d,Nguyễn Thử Người,01/02/1980,Chuyên viên,Q-P1,Công chức,IELTS,6.0,12/05/2024,x\n"
                    .formatted(i));
        }
        Files.writeString(files.resolve("staff.csv"), roster);
    }

    @AfterAll
    static void nothingRuns() {
        postgres.close();
    }

    @Test
    void aKilledImportLeavesNothingAndCanBeRepeated() throws Exception {
        try (var looked = program("--dry-run")) {
            assertThat(looked.end()).as(looked.said()).isZero();
        }
        try (var connection = postgres.owner().connect(postgres.url());
                var watch = connection.createStatement();
                var blocking = postgres.owner().connect(postgres.url());
                var lock = blocking.createStatement()) {
            assertThat(counts(watch)).containsOnly(0L);
            blocking.setAutoCommit(false);
            // Whoever else writes the last person's code waits until this is decided
            lock.execute("""
                    insert into person (code, name, folded_name, birth_date, birth_precision)
                    values ('T%04d', 'Ai', 'ai', '1980-01-01', 'DAY')""".formatted(PEOPLE - 1));
            try (var killed = program()) {
                // Units and people are written, not yet committed
                waitForTheLock(watch, killed);
                killed.kill();
            }
            blocking.rollback();
            waitUntilGone(watch);
            assertThat(counts(watch)).containsOnly(0L);
            assertThat(one(watch, "select count(*) from import_change")).isZero();
            try (var again = program()) {
                assertThat(again.end()).as(again.said()).isZero();
            }
            assertThat(counts(watch)).containsExactly(2L, 2L, (long) PEOPLE, (long) PEOPLE, (long) PEOPLE);
        }
    }

    private static List<Long> counts(Statement statement) throws SQLException {
        var counts = new ArrayList<Long>();
        for (var table : TABLES) {
            counts.add(one(statement, "select count(*) from " + table));
        }
        return counts;
    }

    private static long one(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static final String ASSISTANTS =
            "select count(*) from pg_stat_activity where usename = 'assistant' and backend_type = 'client backend'";

    private static void waitForTheLock(Statement watch, Child importing) throws SQLException {
        for (int i = 0; i < 6_000 && one(watch, ASSISTANTS + " and wait_event_type = 'Lock'") == 0; i++) {
            Pause.millis(10);
        }
        assertThat(one(watch, ASSISTANTS + " and wait_event_type = 'Lock'"))
                .as(importing.said())
                .isEqualTo(1);
        assertThat(one(watch, """
                        select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid
                        where a.usename = 'assistant' and l.relation = 'person'::regclass
                            and l.mode = 'RowExclusiveLock' and l.granted""")).as("people were written").isEqualTo(1);
    }

    /** PostgreSQL notices the loss of a client when it next writes to it. */
    private static void waitUntilGone(Statement watch) throws SQLException {
        for (int i = 0; i < 3_000 && one(watch, ASSISTANTS) > 0; i++) {
            Pause.millis(10);
        }
        assertThat(one(watch, ASSISTANTS)).isZero();
    }

    private static Child program(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "import",
                "--units",
                files.resolve("units.csv").toString(),
                "--staff",
                files.resolve("staff.csv").toString(),
                "--as-of",
                "2025-05-31"));
        arguments.addAll(List.of(more));
        var builder = Program.process(arguments.toArray(String[]::new));
        builder.environment().put("ASSISTANT_HOME", home.toString());
        return new Child(builder);
    }
}
