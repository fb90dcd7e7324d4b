package org.ngoaingu.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.RosterClaims.Review;
import org.ngoaingu.staff.intake.Comparison;
import org.ngoaingu.staff.intake.Heads;
import org.ngoaingu.staff.intake.Staging;
import org.ngoaingu.staff.intake.Taking;
import org.ngoaingu.staff.intake.Undoing;
import org.ngoaingu.staff.roster.RefusedRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports of unit lists and rosters: looked at first, then taken whole, and the last one can be undone. */
@Service
public class Rosters {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Staging staging;
    private final Comparison comparison;
    private final Taking taking;
    private final Undoing undoing;
    private final Heads heads;
    private final RefusedRows refusedRows;
    private final ImportRights rights;
    private final ObjectProvider<ImportGate> gate;
    private final ObjectProvider<RosterClaims> claims;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Rosters(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock,
            Staging staging,
            Comparison comparison,
            Taking taking,
            Undoing undoing,
            Heads heads,
            RefusedRows refusedRows,
            ImportRights rights,
            ObjectProvider<ImportGate> gate,
            ObjectProvider<RosterClaims> claims,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.staging = staging;
        this.comparison = comparison;
        this.taking = taking;
        this.undoing = undoing;
        this.heads = heads;
        this.refusedRows = refusedRows;
        this.rights = rights;
        this.gate = gate;
        this.claims = claims;
        this.audit = audit;
        this.events = events;
    }

    /** How a commit ended. */
    public sealed interface Committed {

        /** All that the dry run showed is in the database. */
        record Done(ImportId id, LocalDate asOf) implements Committed {}

        /** Many people of its units are missing; their number must be confirmed. Nothing was written. */
        record NeedsConfirmation(int missing) implements Committed {}

        /** Nothing was written: none is taken, no right, no such dry run, or the data changed since. */
        record Refused(Message why) implements Committed {}
    }

    /** How an undoing ended. */
    public sealed interface Undone {

        /** All tables hold again what they held before the import. */
        record Done(ImportId id) implements Undone {}

        /** Nothing was undone. */
        record Refused(Message why) implements Undone {}
    }

    /**
     * Reads the files and says what an import would do; stages the rows, changes nothing else.
     *
     * @param units the unit list, if one is given
     * @param staff the roster, if one is given; at least one of both
     * @param asOf the day that the files speak of; absent: the title's, else today
     */
    public DryRun.Result dryRun(
            Actor actor, @Nullable GivenFile units, @Nullable GivenFile staff, @Nullable LocalDate asOf) {
        return inTransaction(undo -> {
            if (closed() instanceof Message why) {
                return new DryRun.Result.Refused(why);
            }
            forgetAbandoned();
            var staged =
                    staging.stage(Actors.key(actor), Instants.now(clock), LocalDate.now(clock), units, staff, asOf);
            var result = result(actor, staged);
            if (!(result instanceof DryRun.Result.Ready)) {
                undo.run();
            }
            return result;
        });
    }

    /**
     * Takes a dry run, all or nothing.
     *
     * @param acceptMissing how many people the actor knows to be missing; asked for when there are many
     */
    public Committed commit(Actor actor, ImportId id, @Nullable Integer acceptMissing) {
        return inTransaction(undo -> {
            oneAtATime();
            if (closed() instanceof Message why) {
                return new Committed.Refused(why);
            }
            var asOf = stagedAsOf(id);
            if (asOf == null) {
                return new Committed.Refused(Message.of("import.no-such-dry-run"));
            }
            if (rights.refusal(actor, id, asOf) instanceof Message why) {
                return new Committed.Refused(why);
            }
            var missing = comparison.people(id, asOf).missing();
            if (comparison.needsConfirmation(id, asOf, missing) && !Objects.equals(acceptMissing, missing)) {
                return new Committed.NeedsConfirmation(missing);
            }
            return take(actor, id, asOf);
        });
    }

    private Committed take(Actor actor, ImportId id, LocalDate asOf) {
        var newRoots = taking.take(id, asOf);
        claims.ifAvailable(certificates -> certificates.take(id));
        events.publishEvent(new RosterCommitted(id, asOf, newRoots));
        tell(heads.changedBy(id));
        audit.record(actor.named(), "import", "import:" + id.value(), null);
        database.sql("update roster_import set state = 'COMMITTED', committed_at = :now where id = :id")
                .param("now", Instants.now(clock))
                .param("id", id.value())
                .update();
        unstage(id);
        return new Committed.Done(id, asOf);
    }

    private void tell(List<PersonId> headsChanged) {
        headsChanged.forEach(person -> events.publishEvent(new RightsChanged(person)));
    }

    /**
     * Writes the rows that a dry run refused, with their reasons, as an .xlsx to correct and to send again. Sent again,
     * as unit list, as roster or as both, it is a supplement: nobody is missing in it.
     *
     * @param units the unit list that the dry run read, if one was given
     * @param staff the roster that it read, if one was given
     * @param language of the reasons
     * @throws IOException if a file cannot be read any more, or nothing be written to {@code out}
     */
    public void writeRefused(
            DryRun dryRun, @Nullable GivenFile units, @Nullable GivenFile staff, Locale language, OutputStream out)
            throws IOException {
        var parts = new ArrayList<RefusedRows.Part>();
        if (units != null) {
            parts.add(new RefusedRows.Part(units.path(), units.name(), dryRun.unitRefusals()));
        }
        if (staff != null) {
            parts.add(new RefusedRows.Part(staff.path(), staff.name(), dryRun.staffRefusals()));
        }
        refusedRows.write(parts, dryRun.asOf(), language, out);
    }

    /** Whether the actor may import for all that a dry run touches. */
    public boolean mayCommit(Actor actor, ImportId id) {
        return inTransaction(undo -> {
            var asOf = stagedAsOf(id);
            return asOf != null && rights.refusal(actor, id, asOf) == null;
        });
    }

    /** Undoes the last import that was committed: restores exactly what was. */
    public Undone undoLast(Actor actor) {
        return undo(actor, null);
    }

    /** Undoes this import if it is the last; one that is undone already stays so. */
    public Undone undo(Actor actor, @Nullable ImportId only) {
        try {
            return inTransaction(undo -> {
                oneAtATime();
                if (only != null && isUndone(only)) {
                    return new Undone.Done(only);
                }
                var last = undoable();
                if (last == null || only != null && !last.equals(only)) {
                    return new Undone.Refused(Message.of("import.nothing-to-undo"));
                }
                if (rights.refusalToUndo(actor, last) instanceof Message why) {
                    return new Undone.Refused(why);
                }
                claims.ifAvailable(certificates -> certificates.undo(last));
                events.publishEvent(new ImportUndone(last));
                var changedHeads = heads.changedBy(last);
                undoing.undo(last);
                tell(changedHeads);
                audit.record(actor.named(), "undo-import", "import:" + last.value(), null);
                database.sql("update roster_import set state = 'UNDONE' where id = :id")
                        .param("id", last.value())
                        .update();
                return new Undone.Done(last);
            });
        } catch (DataIntegrityViolationException e) {
            // somebody refers to a person or unit that came with the import, or a correction followed it
            return new Undone.Refused(Message.of("import.used-since"));
        }
    }

    private DryRun.Result result(Actor actor, Staging.Result staged) {
        return switch (staged) {
            case Staging.Result.Unreadable file -> new DryRun.Result.Unreadable(file.file(), file.why());
            case Staging.Result.Untimely day -> new DryRun.Result.Refused(day.why());
            case Staging.Result.Staged rows ->
                rights.refusal(actor, rows.id(), rows.asOf()) instanceof Message why
                        ? new DryRun.Result.Refused(why)
                        : new DryRun.Result.Ready(dryRun(rows));
        };
    }

    private DryRun dryRun(Staging.Result.Staged rows) {
        var people = comparison.people(rows.id(), rows.asOf());
        var reviews = new ArrayList<Review>(rows.units().reviews());
        reviews.addAll(rows.staff().reviews());
        claims.ifAvailable(certificates -> reviews.addAll(certificates.review(rows.id())));
        return new DryRun(
                rows.id(),
                rows.asOf(),
                comparison.units(rows.id(), rows.asOf()),
                people,
                comparison.changes(rows.id()),
                comparison.conflicts(rows.id()),
                reviews,
                rows.units().refusals(),
                rows.staff().refusals(),
                rows.units().refused() + rows.staff().refused(),
                comparison.needsConfirmation(rows.id(), rows.asOf(), people.missing()),
                comparison.roots(rows.id()));
    }

    private @Nullable Message closed() {
        return gate.stream()
                .map(ImportGate::closed)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** The day of a dry run that still stands on the data it saw. */
    private @Nullable LocalDate stagedAsOf(ImportId id) {
        return database.sql("select as_of from roster_import where id = :id and state = 'STAGED' and seen = :seen")
                .param("id", id.value())
                .param("seen", staging.seen())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional()
                .orElse(null);
    }

    private @Nullable ImportId undoable() {
        return database.sql("""
                        select last.id from (select id, state from roster_import where state <> 'STAGED'
                            order by committed_at desc, id desc limit 1) last
                        where last.state = 'COMMITTED'""")
                .query((row, n) -> new ImportId(row.getLong(1)))
                .optional()
                .orElse(null);
    }

    private boolean isUndone(ImportId id) {
        return database.sql("select exists (select from roster_import where id = :id and state = 'UNDONE')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Two commits, or a commit and an undoing, follow one another; the second sees what the first did. */
    private void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtext('roster import'))")
                .query((row, n) -> true)
                .single();
    }

    /** Dry runs hold personal data; one that nobody took for a day goes. */
    private void forgetAbandoned() {
        database.sql("delete from roster_import where state = 'STAGED' and staged_at < :then")
                .param("then", Instants.now(clock).minusDays(1))
                .update();
    }

    private void unstage(ImportId id) {
        for (var table : List.of(
                "staged_unit", "staged_person", "staged_claim", "staged_waiting", "staged_coverage", "staged_change")) {
            database.sql("delete from " + table + " where import_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    private interface Step<T> {
        T run(Runnable undo);
    }

    private <T> T inTransaction(Step<T> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.run(status::setRollbackOnly)));
    }
}
