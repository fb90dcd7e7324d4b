package org.ngoaingu.assistant.quota;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Answer;
import org.ngoaingu.plan.Finding;
import org.ngoaingu.plan.Judgement;
import org.ngoaingu.plan.NoLine;
import org.ngoaingu.plan.Verdict;
import org.ngoaingu.staff.Source;
import org.springframework.stereotype.Component;

/** "Vì sao?": each condition of each line that holds, what is known of the person, where that comes from, the verdict. */
@Component
class WhyAnswer {

    private final QuotaAnswer answers;

    WhyAnswer(QuotaAnswer answers) {
        this.answers = answers;
    }

    String write(PersonQuota quota, Subject subject) {
        var draft = answers.draft(subject);
        var holding =
                quota.judgements().holding().stream().filter(Judgement::open).toList();
        var explained = holding.isEmpty() ? quota.judgements().holding() : holding;
        explained.forEach(judgement -> write(draft, judgement));
        if (explained.isEmpty()) {
            writeNone(draft, quota.judgements().none());
        }
        quota.judgements().decisiveReadings().forEach(reading -> draft.paragraph(draft.say(reading.text())));
        return draft.text();
    }

    private static void write(Draft draft, Judgement judgement) {
        var line = judgement.line();
        draft.heading(
                judgement.verdict() == Verdict.UNKNOWN ? "why.line.unknown" : "why.line.in",
                Map.of("rate", line.rate(), "group", draft.say(line.group().name()), "due", line.due()));
        write(draft, judgement.exclusionFindings());
        write(draft, judgement.findings());
        judgement.focusFindings().forEach(focus -> {
            draft.paragraph(
                    "why.focus." + lower(focus.answer()),
                    Map.of("group", draft.say(focus.group().name())));
            write(draft, focus.findings());
        });
        line.readings().forEach(reading -> draft.paragraph(draft.say(reading.text())));
    }

    private static void writeNone(Draft draft, @Nullable NoLine none) {
        if (none == null) {
            return;
        }
        draft.paragraph(draft.say(none.says()));
        switch (none) {
            case NoLine.OutsideGroups outside -> {
                var line = outside.nearest().line();
                draft.paragraph(
                        "why.nearest",
                        Map.of(
                                "rate",
                                line.rate(),
                                "group",
                                draft.say(line.group().name())));
                write(draft, outside.nearest().findings());
            }
            case NoLine.Excluded excluded -> write(draft, excluded.findings());
            case NoLine.NoPlan noPlan -> {}
            case NoLine.NotYetInForce notYet -> {}
            case NoLine.NoData noData -> {}
            case NoLine.NotCounted notCounted -> {}
        }
    }

    private static void write(Draft draft, List<Finding> findings) {
        findings.forEach(finding -> draft.item(
                "why.finding." + lower(finding.answer()),
                Map.of(
                        "fact",
                        draft.say(finding.condition().attribute().says()),
                        "asks",
                        draft.say(finding.asks()),
                        "value",
                        draft.say(finding.value()),
                        "source",
                        source(draft, finding.source()),
                        "help",
                        finding.help() == null ? "" : draft.say(finding.help()))));
    }

    private static String source(Draft draft, @Nullable Source source) {
        return Optional.ofNullable(source)
                .flatMap(SourceWords::of)
                .map(said -> " (" + draft.say(said) + ")")
                .orElse("");
    }

    private static String lower(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
