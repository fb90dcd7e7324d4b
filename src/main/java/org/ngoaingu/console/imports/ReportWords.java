package org.ngoaingu.console.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.roster.Imports;
import org.ngoaingu.console.imports.FoundReport.Some;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.RosterClaims;
import org.ngoaingu.staff.roster.Refusal;
import org.springframework.stereotype.Component;

/** Puts a dry run into words. */
@Component
class ReportWords {

    private final Texts texts;
    private final Imports imports;

    ReportWords(Texts texts, Imports imports) {
        this.texts = texts;
        this.imports = imports;
    }

    FoundReport of(DryRun dryRun, Locale language) {
        var refused = Stream.concat(dryRun.unitRefusals().stream(), dryRun.staffRefusals().stream());
        return new FoundReport(
                dryRun.asOf(),
                dryRun.units(),
                dryRun.people(),
                Some.of(dryRun.changes().stream()
                        .map(it -> change(it, language))
                        .toList()),
                Some.of(dryRun.conflicts().stream()
                        .map(it -> change(it, language))
                        .toList()),
                Some.of(dryRun.reviews().stream()
                        .map(it -> review(it, language))
                        .toList()),
                Some.of(refused.map(it -> refusal(it, language)).toList()),
                dryRun.refusedInAll(),
                dryRun.needsConfirmation(),
                unbound(dryRun),
                dryRun.roots());
    }

    private List<String> unbound(DryRun dryRun) {
        return imports.unbound(dryRun, null).stream()
                .map(message -> String.valueOf(message.arguments().get("unit")))
                .toList();
    }

    private String change(DryRun.Change change, Locale language) {
        return texts.say(
                language,
                "command.import.change",
                Map.of(
                        "code",
                        change.code(),
                        "fact",
                        Message.of("import.fact." + change.fact()),
                        "was",
                        orBlank(change.was(), language),
                        "becomes",
                        orBlank(change.becomes(), language)));
    }

    private String review(RosterClaims.Review review, Locale language) {
        return texts.say(
                language,
                "command.import.review",
                Map.of(
                        "sheet",
                        review.place().sheet(),
                        "row",
                        String.valueOf(review.place().row()),
                        "what",
                        review.what()));
    }

    private String refusal(Refusal row, Locale language) {
        return texts.say(
                language,
                "command.import.refusedRow",
                Map.of(
                        "sheet",
                        row.place().sheet(),
                        "row",
                        String.valueOf(row.place().row()),
                        "column",
                        part("command.import.atColumn", "column", row.column(), language),
                        "value",
                        part("command.import.withValue", "value", row.value(), language),
                        "reason",
                        row.reason()));
    }

    private String part(String key, String name, @Nullable String value, Locale language) {
        return value == null ? "" : texts.say(language, key, Map.of(name, value));
    }

    private String orBlank(@Nullable String value, Locale language) {
        return value == null ? texts.say(language, "command.import.blank", Map.of()) : value;
    }
}
