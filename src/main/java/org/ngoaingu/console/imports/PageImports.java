package org.ngoaingu.console.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.console.Visitor;
import org.ngoaingu.console.imports.PageImport.State;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.ImportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports by the page. Whoever asks sees only the own ones; what is older than a day is forgotten. */
@Repository
class PageImports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = """
            select id, person_id, language, state, units_name, staff_name, as_of, import_id, report,
                refused_rows is not null as has_refused_rows, message, plan, accept_missing
            from console_import\s""";

    private final JdbcClient sql;
    private final Clock clock;

    PageImports(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A file as it was given. */
    record Uploaded(String name, byte[] content) {}

    /** The files of a new look; false when one of the same person is under way. */
    boolean add(
            UUID id, Visitor visitor, @Nullable Uploaded units, @Nullable Uploaded staff, @Nullable LocalDate asOf) {
        sql.sql("delete from console_import where made_at < :then")
                .param("then", Instants.now(clock).minus(KEPT))
                .update();
        return sql.sql("""
                        insert into console_import (id, person_id, language, state, units_name, units_file, staff_name,
                            staff_file, as_of, made_at)
                        values (:id, :person, :language, 'LOOKING', :unitsName, :units, :staffName, :staff, :asOf, :now)
                        on conflict do nothing""")
                        .param("id", id)
                        .param("person", PageImport.key(visitor.actor()))
                        .param("language", visitor.language().getLanguage())
                        .param("unitsName", units == null ? null : units.name())
                        .param("units", units == null ? null : units.content())
                        .param("staffName", staff == null ? null : staff.name())
                        .param("staff", staff == null ? null : staff.content())
                        .param("asOf", asOf)
                        .param("now", Instants.now(clock))
                        .update()
                == 1;
    }

    Optional<PageImport> find(UUID id, Actor actor) {
        return sql.sql(COLUMNS + "where id = :id and person_id = :person")
                .param("id", id)
                .param("person", PageImport.key(actor))
                .query(this::row)
                .optional();
    }

    /** The newest ones of the actor. */
    List<PageImport> of(Actor actor) {
        return sql.sql(COLUMNS + "where person_id = :person order by made_at desc limit 5")
                .param("person", PageImport.key(actor))
                .query(this::row)
                .list();
    }

    /** The import, locked until the transaction ends, if it is in that state. */
    Optional<PageImport> lock(UUID id, State state) {
        return sql.sql(COLUMNS + "where id = :id and state = :state for update")
                .param("id", id)
                .param("state", state.name())
                .query(this::row)
                .optional();
    }

    byte @Nullable [] unitsFile(UUID id) {
        return bytes("units_file", id);
    }

    byte @Nullable [] staffFile(UUID id) {
        return bytes("staff_file", id);
    }

    byte @Nullable [] refusedRows(UUID id) {
        return bytes("refused_rows", id);
    }

    void ready(UUID id, ImportId dryRun, FoundReport report, byte @Nullable [] refusedRows) {
        sql.sql("""
                update console_import set state = 'READY', import_id = :import, report = cast(:report as jsonb),
                    refused_rows = :refused, units_file = null, staff_file = null where id = :id""")
                .param("import", dryRun.value())
                .param("report", JSON.writeValueAsString(report))
                .param("refused", refusedRows)
                .param("id", id)
                .update();
    }

    /** Nothing was written, for the reason given. */
    void refuse(UUID id, String message) {
        sql.sql("""
                update console_import set state = 'REFUSED', message = :message, units_file = null, staff_file = null
                where id = :id""").param("message", message).param("id", id).update();
    }

    /** Back to the decision, with a word. */
    void askAgain(UUID id, String message) {
        sql.sql("update console_import set state = 'READY', message = :message where id = :id")
                .param("message", message)
                .param("id", id)
                .update();
    }

    void taking(UUID id, @Nullable PlanId plan, @Nullable Integer acceptMissing) {
        sql.sql("""
                update console_import set state = 'TAKING', message = null, plan = :plan, accept_missing = :missing
                where id = :id""")
                .param("plan", plan == null ? null : plan.value())
                .param("missing", acceptMissing)
                .param("id", id)
                .update();
    }

    void taken(UUID id) {
        sql.sql("update console_import set state = 'TAKEN' where id = :id")
                .param("id", id)
                .update();
    }

    private byte @Nullable [] bytes(String column, UUID id) {
        return sql.sql("select " + column + " from console_import where id = :id")
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(bytes -> bytes)
                .orElse(null);
    }

    private PageImport row(ResultSet row, int number) throws SQLException {
        var plan = row.getString("plan");
        var dryRun = row.getObject("import_id", Long.class);
        var report = row.getString("report");
        return new PageImport(
                row.getObject("id", UUID.class),
                row.getLong("person_id"),
                Locale.of(row.getString("language")),
                State.valueOf(row.getString("state")),
                row.getString("units_name"),
                row.getString("staff_name"),
                row.getObject("as_of", LocalDate.class),
                dryRun == null ? null : new ImportId(dryRun),
                report == null ? null : JSON.readValue(report, FoundReport.class),
                row.getBoolean("has_refused_rows"),
                row.getString("message"),
                plan == null ? null : new PlanId(plan),
                row.getObject("accept_missing", Integer.class));
    }
}
