package org.ngoaingu.assistant.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.roster.ImportEntry;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.roster.Refusal;

/** What an import does, in words or as JSON. */
final class ImportReport {

    /** How many entries of a list a person is shown; JSON has them all. */
    private static final int SHOWN = 50;

    private final Terminal terminal;
    private final DryRun dryRun;

    ImportReport(Terminal terminal, DryRun dryRun) {
        this.terminal = terminal;
        this.dryRun = dryRun;
    }

    record Json(LocalDate asOf, Counts units, Counts people, List<Refused> refused) {}

    record Counts(@JsonProperty("new") int added, int changed, int unchanged, int missing) {

        static Counts of(DryRun.Counts counts) {
            return new Counts(counts.added(), counts.changed(), counts.unchanged(), counts.missing());
        }
    }

    record Refused(
            String sheet,
            int row,
            @Nullable String column,
            @Nullable String value,
            String reason) {}

    int exitCode() {
        return dryRun.refusedInAll() > 0 ? ExitCodes.ROWS_REFUSED : ExitCodes.DONE;
    }

    void print(boolean json) {
        if (json) {
            terminal.answerJson(
                    new Json(dryRun.asOf(), Counts.of(dryRun.units()), Counts.of(dryRun.people()), refused()));
            return;
        }
        terminal.answer("command.import.asOf", Map.of("day", dryRun.asOf()));
        count("command.import.units", dryRun.units());
        count("command.import.people", dryRun.people());
        list(
                "command.import.changes",
                dryRun.changes().stream().map(ImportEntry.WHOLE::of).toList());
        list(
                "command.import.conflicts",
                dryRun.conflicts().stream().map(ImportEntry.WHOLE::of).toList());
        list(
                "command.import.reviews",
                dryRun.reviews().stream().map(ImportEntry.WHOLE::of).toList());
        list("command.import.refused", refusals().map(ImportEntry.WHOLE::of).toList());
    }

    void printWritten(boolean json) {
        if (!json) {
            terminal.answer("command.import.written", Map.of());
        }
    }

    void printOnlyLooked(boolean json) {
        if (!json) {
            terminal.answer("command.import.onlyLooked", Map.of());
        }
    }

    private List<Refused> refused() {
        return refusals()
                .map(it -> new Refused(
                        it.place().sheet(), it.place().row(), it.column(), it.value(), terminal.say(it.reason())))
                .toList();
    }

    private Stream<Refusal> refusals() {
        return Stream.concat(dryRun.unitRefusals().stream(), dryRun.staffRefusals().stream());
    }

    private void count(String key, DryRun.Counts counts) {
        terminal.answer(
                key,
                Map.of(
                        "added", counts.added(),
                        "changed", counts.changed(),
                        "unchanged", counts.unchanged(),
                        "missing", counts.missing()));
    }

    private void list(String key, List<Message> entries) {
        if (entries.isEmpty()) {
            return;
        }
        terminal.answer(key, Map.of("count", entries.size()));
        entries.stream().limit(SHOWN).forEach(entry -> terminal.answer("  " + terminal.say(entry)));
        if (entries.size() > SHOWN) {
            terminal.answer("command.import.more", Map.of("count", entries.size() - SHOWN));
        }
    }
}
