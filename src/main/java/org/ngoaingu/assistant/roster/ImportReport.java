package org.ngoaingu.assistant.roster;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.DryRun;

/** What a dry run found, as a message says it: the counts, and the first entries of each list. */
final class ImportReport {

    /** Entries of a list that are shown. */
    private static final int SHOWN = 5;

    private static final ImportEntry ENTRY = new ImportEntry(80);

    private final Texts texts;
    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    private ImportReport(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    static String of(DryRun dryRun, Texts texts, Locale language) {
        var report = new ImportReport(texts, language);
        report.line(report.say("command.import.asOf", Map.of("day", dryRun.asOf())));
        report.count("command.import.units", dryRun.units());
        report.count("command.import.people", dryRun.people());
        report.list(
                "command.import.refused",
                dryRun.refusedInAll(),
                Stream.concat(dryRun.unitRefusals().stream(), dryRun.staffRefusals().stream()),
                ENTRY::of);
        report.list("command.import.conflicts", dryRun.conflicts().size(), dryRun.conflicts().stream(), ENTRY::of);
        report.list("command.import.reviews", dryRun.reviews().size(), dryRun.reviews().stream(), ENTRY::of);
        report.list("command.import.changes", dryRun.changes().size(), dryRun.changes().stream(), ENTRY::of);
        return report.text.toString().strip();
    }

    private void count(String key, DryRun.Counts counts) {
        if (counts.added() + counts.changed() + counts.unchanged() + counts.missing() > 0) {
            line(say(
                    key,
                    Map.of(
                            "added", counts.added(),
                            "changed", counts.changed(),
                            "unchanged", counts.unchanged(),
                            "missing", counts.missing())));
        }
    }

    private <T> void list(String key, int count, Stream<T> entries, Function<T, Message> said) {
        if (count == 0) {
            return;
        }
        text.append('\n');
        line(say(key, Map.of("count", count)));
        entries.limit(SHOWN).forEach(entry -> line("- " + say(said.apply(entry))));
        if (count > SHOWN) {
            line("- " + say("chatImport.more", Map.of("count", count - SHOWN)));
        }
    }

    private String say(Message message) {
        return texts.say(language, message);
    }

    private String say(String key, Map<String, ?> arguments) {
        return texts.say(language, key, arguments);
    }

    /** What a cell says stays on one line, so that it is no markup. */
    private void line(String said) {
        text.append(said.replaceAll("\\s*\\R\\s*", " ")).append('\n');
    }
}
