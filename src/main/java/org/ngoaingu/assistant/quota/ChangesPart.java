package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ngoaingu.plan.Change;
import org.ngoaingu.plan.Judgement;

/** What changes by itself, soonest first: a birthday, the end of a milestone, a certificate that runs out. */
final class ChangesPart {

    private record Dated(LocalDate lastDay, String said) {}

    private ChangesPart() {}

    static void write(Draft draft, PersonQuota quota) {
        var changes = new ArrayList<Dated>();
        quota.judgements().holding().stream()
                .filter(Judgement::open)
                .forEach(line -> line.changes().forEach(change -> changes.add(dated(draft, line, change))));
        var expires = quota.standing().expiresNext();
        if (expires != null && expires.lastValidDay() != null) {
            var certificate = CertificateWords.named(draft, expires.type(), expires.score());
            changes.add(new Dated(
                    expires.lastValidDay(),
                    draft.say(
                            "quota.changes.expires",
                            Map.of("certificate", certificate, "day", expires.lastValidDay()))));
        }
        if (!changes.isEmpty()) {
            draft.heading("quota.changes.title", Map.of());
            soonestFirst(changes).forEach(change -> draft.item(change.said()));
        }
    }

    private static List<Dated> soonestFirst(List<Dated> changes) {
        return changes.stream()
                .distinct()
                .sorted(Comparator.comparing(Dated::lastDay))
                .toList();
    }

    private static Dated dated(Draft draft, Judgement line, Change change) {
        var said = switch (change) {
            case Change.OutgrowsLine outgrows ->
                draft.say(
                        "quota.changes.outgrowsLine",
                        Map.of(
                                "years",
                                outgrows.years(),
                                "day",
                                outgrows.lastDay(),
                                "rate",
                                line.line().rate()));
            case Change.OutgrowsFocus outgrows ->
                draft.say("quota.changes.outgrowsFocus", Map.of("years", outgrows.years(), "day", outgrows.lastDay()));
            case Change.MilestoneEnds ends -> draft.say("quota.changes.milestone", Map.of("day", ends.lastDay()));
        };
        return new Dated(change.lastDay(), said);
    }
}
