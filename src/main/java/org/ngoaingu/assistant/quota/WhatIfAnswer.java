package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.plan.Judgement;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Verdict;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** "Nếu…": what would hold, beside what holds now. The same conditions, on a changed copy of the facts. */
@Component
class WhatIfAnswer {

    private final Quotas quotas;
    private final QuotaAnswer answers;

    WhatIfAnswer(Quotas quotas, QuotaAnswer answers) {
        this.quotas = quotas;
        this.answers = answers;
    }

    String write(PersonId person, Supposed supposed, Subject subject, LocalDate today) {
        var draft = answers.draft(subject);
        var now = quotas.of(person, today);
        switch (supposed) {
            case Supposed.Post post -> {
                draft.heading(post.said().key(), post.said().arguments());
                compare(draft, now, quotas.supposing(person, today, post.suppositions()));
            }
            case Supposed.Day other -> {
                draft.heading("whatIf.day.head", Map.of("day", other.day()));
                compare(draft, now, quotas.of(person, other.day()));
            }
            case Supposed.Certificate certificate -> write(draft, now, certificate);
            case Supposed.NotUnderstood notUnderstood -> draft.paragraph(draft.say(notUnderstood.why()));
        }
        return draft.text();
    }

    private static void compare(Draft draft, PersonQuota now, PersonQuota then) {
        var before = open(now);
        var after = open(then);
        var ids = after.stream().map(WhatIfAnswer::id).collect(Collectors.toCollection(HashSet::new));
        after.forEach(line -> draft.item(
                before.stream().map(WhatIfAnswer::id).anyMatch(id(line)::equals) ? "whatIf.stays" : "whatIf.gains",
                place(draft, line)));
        before.stream()
                .filter(line -> !ids.contains(id(line)))
                .forEach(line -> draft.item("whatIf.loses", place(draft, line)));
        if (then.judgements().none() != null) {
            NoLinePart.write(draft, then.judgements().none());
        }
        draft.paragraph("whatIf.only", Map.of());
    }

    private static List<Judgement> open(PersonQuota quota) {
        return quota.judgements().holding().stream().filter(Judgement::open).toList();
    }

    private static LineId id(Judgement judgement) {
        return judgement.line().id();
    }

    private static Map<String, Object> place(Draft draft, Judgement judgement) {
        var line = judgement.line();
        return Map.of(
                "rate",
                line.rate(),
                "group",
                draft.say(line.group().name()),
                "level",
                line.minLevel(),
                "due",
                line.due(),
                "sure",
                judgement.verdict() == Verdict.IN ? "yes" : "no",
                "focus",
                judgement.focusFindings().isEmpty()
                        ? "none"
                        : judgement.focus().name().toLowerCase(Locale.ROOT));
    }

    private static void write(Draft draft, PersonQuota now, Supposed.Certificate supposed) {
        var named = CertificateWords.named(draft, supposed.type(), supposed.score());
        draft.heading("whatIf.certificate.head", Map.of("certificate", named));
        draft.item(
                "whatIf.certificate.level",
                Map.of("certificate", named, "level", CertificateWords.level(draft, supposed.conversion())));
        var level = supposed.conversion().levelOrNull();
        var lines = open(now);
        lines.forEach(line -> draft.item(
                level != null && level >= line.line().minLevel()
                        ? "whatIf.certificate.reaches"
                        : "whatIf.certificate.doesNotReach",
                place(draft, line)));
        if (lines.isEmpty()) {
            draft.item("quota.ways.noLine", Map.of());
        }
        draft.paragraph("whatIf.certificate.verified", Map.of());
    }
}
