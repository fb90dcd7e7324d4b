package org.ngoaingu.console.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.roster.Imports;
import org.ngoaingu.console.imports.PageImport.State;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.Rosters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What lasts of an import: the look at the files and the taking. A step that was broken off can be done again. */
@Component
class PageImportSteps {

    private static final Logger log = LoggerFactory.getLogger(PageImportSteps.class);

    private final PageImports rows;
    private final Rosters rosters;
    private final Imports imports;
    private final ReportWords words;
    private final Texts texts;
    private final TransactionTemplate transaction;

    PageImportSteps(
            PageImports rows,
            Rosters rosters,
            Imports imports,
            ReportWords words,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.rosters = rosters;
        this.imports = imports;
        this.words = words;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the step that the import waits for, if it waits for one. */
    void go(UUID id) {
        try {
            transaction.executeWithoutResult(
                    status -> rows.lock(id, State.TAKING).ifPresent(this::take));
            transaction.execute(status -> rows.lock(id, State.LOOKING)).ifPresent(this::look);
        } catch (RuntimeException e) {
            log.error("Import {} of the page failed", id, e);
            transaction.executeWithoutResult(status -> {
                var one = rows.lock(id, State.TAKING).or(() -> rows.lock(id, State.LOOKING));
                one.ifPresent(failed -> refuse(failed, Message.of("console.import.failed")));
            });
        }
    }

    private void look(PageImport one) {
        try {
            var units = written(one.unitsName(), rows.unitsFile(one.id()));
            var staff = written(one.staffName(), rows.staffFile(one.id()));
            try {
                look(one, units, staff);
            } finally {
                drop(units);
                drop(staff);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(PageImport one, @Nullable GivenFile units, @Nullable GivenFile staff) throws IOException {
        switch (rosters.dryRun(one.actor(), units, staff, one.asOf())) {
            case DryRun.Result.Ready ready -> {
                var dryRun = ready.dryRun();
                var refused = dryRun.refusedInAll() == 0 ? null : refusedRows(one, dryRun, units, staff);
                rows.ready(one.id(), dryRun.id(), words.of(dryRun, one.language()), refused);
            }
            case DryRun.Result.Unreadable file ->
                refuse(one, Message.of("console.import.unreadable", "file", file.file(), "why", file.why()));
            case DryRun.Result.Refused refused -> refuse(one, refused.why());
        }
    }

    private byte[] refusedRows(PageImport one, DryRun dryRun, @Nullable GivenFile units, @Nullable GivenFile staff)
            throws IOException {
        var out = new ByteArrayOutputStream();
        rosters.writeRefused(dryRun, units, staff, one.language(), out);
        return out.toByteArray();
    }

    private void take(PageImport one) {
        var authorities =
                Imports.authorityCodes(Objects.requireNonNull(one.report()).roots());
        var dryRun = Objects.requireNonNull(one.dryRun());
        switch (imports.commit(one.actor(), dryRun, authorities, one.acceptMissing(), one.plan())) {
            case Rosters.Committed.Done done -> rows.taken(one.id());
            case Rosters.Committed.NeedsConfirmation missing ->
                rows.askAgain(
                        one.id(),
                        texts.say(
                                one.language(),
                                Message.of("console.import.confirm-missing", "count", missing.missing())));
            case Rosters.Committed.Refused refused -> refuse(one, refused.why());
        }
    }

    private void refuse(PageImport one, Message why) {
        rows.refuse(one.id(), texts.say(one.language(), why));
    }

    private static @Nullable GivenFile written(@Nullable String name, byte @Nullable [] content) throws IOException {
        return name == null || content == null
                ? null
                : new GivenFile(Files.write(Files.createTempFile("import", ".tmp"), content), name);
    }

    private static void drop(@Nullable GivenFile file) throws IOException {
        if (file != null) {
            Path path = file.path();
            Files.deleteIfExists(path);
        }
    }
}
