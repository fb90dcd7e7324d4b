package org.ngoaingu.console.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ngoaingu.assistant.roster.ImportEntry;
import org.ngoaingu.assistant.roster.Imports;
import org.ngoaingu.console.imports.FoundReport.Some;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.DryRun;
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
                        .map(it -> texts.say(language, ImportEntry.WHOLE.of(it)))
                        .toList()),
                Some.of(dryRun.conflicts().stream()
                        .map(it -> texts.say(language, ImportEntry.WHOLE.of(it)))
                        .toList()),
                Some.of(dryRun.reviews().stream()
                        .map(it -> texts.say(language, ImportEntry.WHOLE.of(it)))
                        .toList()),
                Some.of(refused.map(it -> texts.say(language, ImportEntry.WHOLE.of(it)))
                        .toList()),
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
}
