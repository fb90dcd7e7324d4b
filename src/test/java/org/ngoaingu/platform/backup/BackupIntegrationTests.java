package org.ngoaingu.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.util.AopTestUtils.getUltimateTargetObject;
import static org.springframework.test.util.ReflectionTestUtils.invokeMethod;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.audit.AuditCheck;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.AssistantHome;
import org.ngoaingu.platform.Backups;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.platform.FileCipher;
import org.ngoaingu.platform.FilesFolder;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Restoring;
import org.ngoaingu.platform.postgres.TestDatabases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** What was backed up comes back, all of it or nothing; what is not as it was written is refused. */
@BesideOthers
@SpringBootTest(
        properties = {"assistant.mode=command", "db-scheduler.enabled=false", "assistant.home=target/backup-test-home"})
@ExtendWith(EmptyTables.class)
class BackupIntegrationTests {

    private static final Path HOME = Path.of("target/backup-test-home");
    private static final String PAPER = "files/2026/bằng.pdf";
    private static final String KEY =
            Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.UTF_8));

    @Autowired
    Backups backups;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditCheck check;

    @Autowired
    ApplicationContext context;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    Flyway flyway;

    @Autowired
    List<Restoring> rooms;

    @TempDir
    Path folder;

    Path backup;

    byte[] paper;

    @BeforeEach
    void anOffice() throws Exception {
        backup = folder.resolve("b");
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME.resolve("files/2026"));
        Files.writeString(HOME.resolve("files.key"), KEY);
        paper = cipher().seal("giấy tờ".getBytes(StandardCharsets.UTF_8), "bằng");
        Files.write(HOME.resolve(PAPER), paper);
        execute("""
                insert into roster_import (state, as_of, supplement, seen, staged_at)
                    values ('COMMITTED', '2025-12-01', false, '', '2025-12-01');
                insert into unit (code) values ('Q'), ('Q-1');
                insert into unit_version (unit_id, name, folded_name, parent_id, foreign_affairs, valid_from, import_id,
                    carried) values (1, 'Quận', 'quan', null, true, '2025-12-01', 1, '{}'),
                    (2, 'Phòng', 'phong', 1, false, '2025-12-01', 1, '{"KIND": 1}');
                insert into person (code, name, folded_name, birth_date, birth_precision, phone, import_id)
                    values ('A', E'Nguyễn\\tThị\\n\\\\N \\\\. "Ẩn" 😀', 'nguyen', '1980-02-29', 'DAY', null, 1),
                    ('B', '', 'b', '1970-01-01', 'YEAR', '', 1);
                insert into correction (person_id, fact, value, valid_from, reason, made_by, made_at)
                    values (1, 'PHONE', '0', '2025-12-01', 'x', 2, '2025-12-01 10:00:00.123456+07');
                insert into chat (id, channel, person_id, language, opened_at, address)
                    values ('00000000-0000-0000-0000-000000000001', 'telegram', 1, 'vi', '2025-12-01', '7');
                insert into outbox (channel, chat_id, lane, kind, payload, queued_at, not_before, expires_at, lease_owner,
                    lease_until)
                    select 'telegram', id, lane, 'Reply', '{"text": "Chào"}', '2025-12-01', '2025-12-01', '2099-01-01',
                        id, '2099-01-01' from chat, generate_series(0, 1) lane;
                insert into chat_file (id, chat_id, name, type, content, kept_until)
                    select id, id, 'x', 'y', '\\x00ff5c0a', '2099-01-01' from chat;
                insert into channel_gate (channel, not_before, next_any, next_bulk)
                    values ('telegram', '2025-12-01', '2025-12-01', '2025-12-01');
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                    values ('import', '1', '\\x0102', '2025-12-01', true, 3)""");
        transaction.executeWithoutResult(status -> {
            trail.record("operator", "import", "import:1", null);
            trail.record("person:1", "correct", "person:1", "vì …");
        });
        assertThat(sealed()).isEqualTo(2);
    }

    @Test
    void everyRowNumberAndFileComesBack() throws IOException {
        var before = content();
        var saved = (Backups.Result.Done) backups.save(backup);
        assertThat(saved.files()).isEqualTo(1);
        assertThat(backup.resolve("files.key")).doesNotExist();
        assertThat(saved.rows()).isEqualTo(17);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(backup.resolve("tables/person.copy.gz"))))
                .isEqualTo("rw-------");

        nothingLeft();
        assertThat(content()).isNotEqualTo(before);
        execute("insert into channel_gate values ('telegram', '2026-01-01', '2026-01-01', '2026-01-01')");
        var restored = (Backups.Result.Done) backups.restore(backup);

        assertThat(restored.rows()).isEqualTo(saved.rows());
        assertThat(restored.taken()).isEqualTo(saved.taken());
        var after = content();
        before.remove("outbox");
        after.remove("outbox");
        before.put("channel_gate", 0L);
        assertThat(after).isEqualTo(before);
        assertThat(HOME.resolve(PAPER)).hasBinaryContent(paper);
        assertThat(check.check(null)).isEqualTo(new AuditCheck.Result.Sound(1));
        assertThat(sql.sql("insert into person (code, name, folded_name, birth_date, birth_precision)"
                                + " values ('C', 'c', 'c', '1990-01-01', 'DAY') returning id")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThatThrownBy(() -> sql.sql("delete from audit_entry").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void oldRepliesEndAndNoticesWait() {
        backups.save(backup);
        nothingLeft();
        var restored = (Backups.Result.Done) backups.restore(backup);

        assertThat(restored.remarks())
                .extracting(it -> it.key() + it.arguments().get("count"))
                .startsWith("restored.replies1", "restored.notices1");
        assertThat(sql.sql("select lane from outbox where expires_at <= :taken")
                        .param("taken", restored.taken().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .list())
                .containsExactly(0);
    }

    @Test
    void triggersOfImportsDoNotFire() {
        backups.save(backup);
        nothingLeft();
        execute("alter database "
                + sql.sql("select current_database()").query(String.class).single() + " set assistant.import = '1'");
        try {
            assertThat(backups.restore(backup)).isInstanceOf(Backups.Result.Done.class);
            assertThat(count("import_change")).isZero();
        } finally {
            execute("alter database "
                    + sql.sql("select current_database()").query(String.class).single() + " reset assistant.import");
        }
    }

    @Test
    void aBackupBesideAWriterIsOfOneMoment() throws InterruptedException {
        var going = new AtomicBoolean(true);
        var writer = Thread.ofVirtual().start(() -> {
            while (going.get()) {
                transaction.executeWithoutResult(status -> {
                    sql.sql("insert into not_understood (said_on, sentence, candidates) values ('2025-12-01', '', '')")
                            .update();
                    sql.sql("insert into chat (id, channel, language, opened_at, address) select gen_random_uuid(),"
                                    + " 'telegram', 'vi', '2025-12-01', 'w' || max(id) from not_understood")
                            .update();
                });
            }
        });
        await().until(() -> count("not_understood") > 0);
        assertThat(backups.save(backup)).isInstanceOf(Backups.Result.Done.class);
        going.set(false);
        writer.join();
        var written = count("not_understood");
        nothingLeft();
        backups.restore(backup);
        assertThat(count("not_understood")).isPositive().isLessThan(written).isEqualTo(count("chat") - 1);
    }

    @Test
    void aRestoreThatFailsLeavesNothing() throws IOException {
        backups.save(backup);
        nothingLeft();
        execute("alter table person add constraint no_b check (code <> 'B')");
        try {
            assertThatThrownBy(() -> backups.restore(backup)).hasMessageContaining("no_b");
            assertThat(content().values()).containsOnly(0L);
        } finally {
            execute("alter table person drop constraint no_b");
        }
        assertThat(backups.restore(backup)).isInstanceOf(Backups.Result.Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables/person.copy.gz", "files/2026/bằng.pdf", "manifest.json"})
    void aFileThatIsNotAsItWasIsNamedAndNothingIsWritten(String file) throws IOException {
        backups.save(backup);
        nothingLeft();
        var bytes = Files.readAllBytes(backup.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup.resolve(file), bytes);
        assertThat(refusal()).isEqualTo("backup.damaged {file=" + file + "}");
        Files.delete(backup.resolve(file));
        assertThat(refusal()).startsWith(file.equals("manifest.json") ? "backup.none" : "backup.damaged");
        assertThat(content().values()).containsOnly(0L);
        assertThat(HOME.resolve("files")).doesNotExist();
    }

    @Test
    void whatALaterProgramWroteIsLeftToIt() throws Exception {
        backups.save(backup);
        nothingLeft();
        forge("\"schema\" : \"\\d+\"", "\"schema\" : \"999\"");
        assertThat(refusal()).isEqualTo("backup.newer {schema=999}");
        forge("\"format\" : 1", "\"format\" : 2");
        assertThat(refusal()).startsWith("backup.otherFormat");
        forge("\\A[\\s\\S]*", "{}");
        assertThat(refusal()).startsWith("backup.damaged");
    }

    @Test
    void aPathOutOfTheBackupIsNotFollowed() throws Exception {
        Files.writeString(folder.resolve("elsewhere"), "giấy tờ");
        backups.save(backup);
        nothingLeft();
        forge("files/2026/bằng.pdf", "../elsewhere");
        assertThat(refusal()).isEqualTo("backup.damaged {file=../elsewhere}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into trial_mark (begun_at) values ('2025-12-01')",
                "insert into unit (code) values ('X')",
                "insert into not_understood (said_on, sentence, candidates) values ('2025-12-01', '', '')"
            })
    void nothingIsRestoredOverSomebodysData(String content) {
        backups.save(backup);
        nothingLeft();
        execute(content);
        assertThat(refusal()).startsWith("backup.hasContent");
    }

    @Test
    void filesOpenAgainWithTheKeyThatWasKeptApart() throws IOException {
        backups.save(backup);
        nothingLeft();
        assertThat(((Backups.Result.Done) backups.restore(backup)).remarks())
                .extracting(Message::key)
                .contains("restored.no-key");
        Files.writeString(HOME.resolve("files.key"), KEY);
        assertThat(cipher().open(Files.readAllBytes(HOME.resolve(PAPER)), "bằng"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("giấy tờ");

        nothingLeft();
        Files.writeString(HOME.resolve("files.key"), KEY);
        assertThat(((Backups.Result.Done) backups.restore(backup)).remarks())
                .extracting(Message::key)
                .doesNotContain("restored.no-key");
    }

    @Test
    void filesAreNotRestoredBesideAKeyThatOpensNone() throws IOException {
        backups.save(backup);
        nothingLeft();
        Files.writeString(HOME.resolve("files.key"), Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(refusal()).startsWith("backup.otherKey");
        assertThat(HOME.resolve("files")).doesNotExist();
    }

    private static FileCipher cipher() {
        return new FileCipher(new AssistantHome(HOME), new FilesFolder(HOME.resolve("files")), "");
    }

    @Test
    void nothingIsRestoredOverOtherFilesButOverTheSame() throws IOException {
        backups.save(backup);
        nothingLeft();
        var file = HOME.resolve("files/2026/bằng.pdf");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "khác");
        assertThat(refusal()).startsWith("backup.otherFiles");
        Files.write(file, paper);
        Files.writeString(file.resolveSibling("x.restoring"), "left by a crash");
        assertThat(backups.restore(backup)).isInstanceOf(Backups.Result.Done.class);
    }

    @Test
    void noBackupIsWrittenOverAnythingOrAmongTheFiles() throws IOException {
        Files.createDirectories(backup);
        assertThat(backups.save(backup)).isInstanceOf(Backups.Result.Done.class);
        assertThat(key(backups.save(backup))).startsWith("backup.notEmpty");
        Files.createDirectory(folder.resolve("c.part"));
        assertThat(key(backups.save(folder.resolve("c")))).startsWith("backup.unfinished");
        assertThat(key(backups.save(HOME.resolve("files/c")))).startsWith("backup.withinFiles");
    }

    @Test
    void aBackupThatFailsLeavesNoFolder() throws IOException {
        // a file that is there and cannot be read
        Files.createSymbolicLink(HOME.resolve("files/2026/mem"), Path.of("/proc/self/mem"));
        assertThatThrownBy(() -> backups.save(backup)).isInstanceOf(RuntimeException.class);
        assertThat(folder).isEmptyDirectory();
    }

    /** Both databases belong to a role without special rights. */
    @Test
    void aBackupOfAnOlderVersionIsBroughtUpToDate() throws Exception {
        var old = TestDatabases.ofAPlainOwner();
        var settings = TestDatabases.flyway(old, flyway.getConfiguration());
        settings.setTargetAsString("70");
        new Flyway(settings).migrate();
        var fresh = TestDatabases.ofAPlainOwner();
        var newest = new Flyway(TestDatabases.flyway(fresh, flyway.getConfiguration()));
        newest.migrate();
        try (var there = old.connectAsOwner();
                var statement = there.createStatement()) {
            statement.execute("insert into chat (id, channel, language, opened_at) values"
                    + " ('00000000-0000-0000-0000-000000000001', 'web', 'vi', '2025-12-01')");
            statement.execute("insert into unit (code) values ('Q')");
        }
        var home = new AssistantHome(folder.resolve("home"));
        var place = new FilesFolder(folder.resolve("home/files"));
        var files = new StoredFiles(place, new FileCipher(home, place, ""));
        new Saving(old, files, Clock.systemUTC()).into(backup);
        var loading = new Loading(fresh, new Schema(newest), files, List.of());

        assertThat(loading.from(backup)).isInstanceOf(Backups.Result.Done.class);
        try (var here = fresh.connectAsOwner();
                var statement = here.createStatement();
                var row = statement.executeQuery("select address, (select count(*) from unit) from chat")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("00000000-0000-0000-0000-000000000001");
            assertThat(row.getInt(2)).isEqualTo(1);
        }
        assertThat(key(loading.from(backup))).startsWith("backup.hasContent");
    }

    /** Seals, as the job of the server does behind its door. */
    private int sealed() throws ClassNotFoundException {
        Object job = getUltimateTargetObject(context.getBean(Class.forName("org.ngoaingu.audit.Sealing")));
        Integer entries = transaction.execute(status -> invokeMethod(job, "seal"));
        return entries;
    }

    private String refusal() {
        return key(backups.restore(backup));
    }

    private static String key(Backups.Result result) {
        assertThat(result).isInstanceOf(Backups.Result.Refused.class);
        var why = ((Backups.Result.Refused) result).why();
        return why.key() + " " + why.arguments();
    }

    private void forge(String was, String becomes) throws Exception {
        var manifest = backup.resolve("manifest.json");
        var text = Files.readString(manifest);
        assertThat(text).containsPattern(was);
        var forged = text.replaceFirst(was, becomes).getBytes(StandardCharsets.UTF_8);
        Files.write(manifest, forged);
        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(forged));
        Files.writeString(backup.resolve("manifest.json.sha256"), sum + "  manifest.json\n");
    }

    private void nothingLeft() {
        try {
            FileSystemUtils.deleteRecursively(HOME);
            Files.createDirectories(HOME);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        execute("truncate " + String.join(", ", tables()) + " restart identity");
    }

    private List<String> tables() {
        return sql.sql(
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** A number for each table: 0 when it is empty, else one that changes with every value in it. */
    private Map<String, Long> content() {
        var content = new TreeMap<String, Long>();
        for (var table : tables()) {
            content.put(
                    table,
                    asOwner()
                            .sql(
                                    "select coalesce(sum(hashtextextended(t::text, 0)::numeric % 1000000007 + 1000000008), 0)"
                                            + " from " + table + " t")
                            .query(Long.class)
                            .single());
        }
        return content;
    }

    private void execute(String statements) {
        asOwner().sql(statements).update();
    }

    private JdbcClient asOwner() {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }
}
