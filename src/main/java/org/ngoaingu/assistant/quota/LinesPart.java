package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.plan.Answer;
import org.ngoaingu.plan.FocusFinding;
import org.ngoaingu.plan.Judgement;
import org.ngoaingu.plan.Missing;
import org.ngoaingu.plan.Verdict;

/** The lines that hold or may hold, by milestone: group, rate, level, focus, and the plan's own sentence. */
final class LinesPart {

    private LinesPart() {}

    static void write(Draft draft, PersonQuota quota) {
        byMilestone(quota.judgements().holding()).forEach((milestone, lines) -> {
            draft.heading(
                    milestone.open() ? "quota.milestone.open" : "quota.milestone.closed",
                    Map.of("due", milestone.due()));
            lines.forEach(line -> write(draft, line));
            lines.stream()
                    .map(line -> Map.of(
                            "quote", line.line().quote(), "section", line.line().section()))
                    .distinct()
                    .forEach(sentence -> draft.quote("quota.sentence", sentence));
        });
    }

    private record Milestone(LocalDate due, boolean open) {}

    private static Map<Milestone, List<Judgement>> byMilestone(List<Judgement> holding) {
        return holding.stream()
                .collect(Collectors.groupingBy(
                        it -> new Milestone(it.line().due(), it.open()), LinkedHashMap::new, Collectors.toList()));
    }

    private static void write(Draft draft, Judgement judgement) {
        var line = judgement.line();
        var group = draft.say(line.group().name());
        if (judgement.verdict() == Verdict.UNKNOWN) {
            draft.item(
                    "quota.line.unknown",
                    Map.of("rate", line.rate(), "group", group, "missing", missing(draft, judgement.missing())));
            judgement
                    .missing()
                    .forEach(it -> draft.item(
                            "quota.line.supply",
                            Map.of("what", draft.say(it.what()), "supplier", draft.say(it.who()))));
            return;
        }
        draft.item(
                judgement.open() ? "quota.line.in" : "quota.line.wasIn",
                Map.of(
                        "rate",
                        line.rate(),
                        "group",
                        group,
                        "level",
                        line.minLevel(),
                        "specialised",
                        line.specialised() ? "yes" : "no"));
        if (judgement.open()) {
            writeFocus(draft, judgement);
        }
    }

    private static String missing(Draft draft, List<Missing> missing) {
        return missing.stream().map(it -> draft.say(it.what())).collect(Collectors.joining(", "));
    }

    private static void writeFocus(Draft draft, Judgement judgement) {
        if (judgement.focusFindings().isEmpty()) {
            return;
        }
        var groups = judgement.focusFindings().stream()
                .filter(it -> judgement.focus() != Answer.YES || it.answer() == Answer.YES)
                .map(FocusFinding::group)
                .map(group -> draft.say(group.name()))
                .collect(Collectors.joining("; "));
        var answer = judgement.focus().name().toLowerCase(Locale.ROOT);
        draft.item("quota.focus." + answer, Map.of("groups", groups));
    }
}
