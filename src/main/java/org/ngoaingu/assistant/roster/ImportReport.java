package org.ngoaingu.assistant.roster;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.RosterClaims.Review;
import org.ngoaingu.staff.roster.Refusal;

/** What a dry run found, as a message says it: the counts, and the first entries of each list. */
final class ImportReport {

    /** Entries of a list that are shown. */
    private static final int SHOWN = 5;

    /** Characters of a value that are shown. */
    private static final int LONGEST = 80;

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
                report::refusal);
        report.list("command.import.conflicts", dryRun.conflicts().size(), dryRun.conflicts().stream(), report::change);
        report.list("command.import.reviews", dryRun.reviews().size(), dryRun.reviews().stream(), report::review);
        report.list("command.import.changes", dryRun.changes().size(), dryRun.changes().stream(), report::change);
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

    private <T> void list(String key, int count, Stream<T> entries, Function<T, String> said) {
        if (count == 0) {
            return;
        }
        text.append('\n');
        line(say(key, Map.of("count", count)));
        entries.limit(SHOWN).forEach(entry -> line("- " + said.apply(entry)));
        if (count > SHOWN) {
            line("- " + say("chatImport.more", Map.of("count", count - SHOWN)));
        }
    }

    private String refusal(Refusal row) {
        return say(
                "command.import.refusedRow",
                Map.of(
                        "sheet",
                        row.place().sheet(),
                        "row",
                        String.valueOf(row.place().row()),
                        "column",
                        row.column() == null ? "" : say("command.import.atColumn", Map.of("column", row.column())),
                        "value",
                        row.value() == null ? "" : say("command.import.withValue", Map.of("value", shown(row.value()))),
                        "reason",
                        say(row.reason())));
    }

    private String review(Review review) {
        return say(
                "command.import.review",
                Map.of(
                        "sheet",
                        review.place().sheet(),
                        "row",
                        String.valueOf(review.place().row()),
                        "what",
                        say(review.what())));
    }

    private String change(DryRun.Change change) {
        return say(
                "command.import.change",
                Map.of(
                        "code",
                        change.code(),
                        "fact",
                        say("import.fact." + change.fact(), Map.of()),
                        "was",
                        orBlank(change.was()),
                        "becomes",
                        orBlank(change.becomes())));
    }

    private String orBlank(@Nullable String value) {
        return value == null ? say("command.import.blank", Map.of()) : shown(value);
    }

    private static String shown(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
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
