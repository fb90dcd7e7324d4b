package org.ngoaingu.assistant.quota;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.EquivalenceSet;
import org.ngoaingu.plan.Judgement;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.StaffFacts;
import org.springframework.stereotype.Component;

/**
 * The answer in full: who is meant, each line that holds, where the person stands, what would satisfy it, and what
 * changes by itself. The wording stays collective: a rate binds the authority, not the person.
 */
@Component
public class QuotaAnswer {

    private final Texts texts;
    private final Certificates certificates;

    QuotaAnswer(Texts texts, Certificates certificates) {
        this.texts = texts;
        this.certificates = certificates;
    }

    /** The whole answer, as the text of one reply. */
    public String write(PersonQuota quota, Subject subject, LocalDate today) {
        var draft = draft(subject);
        var judgements = quota.judgements();
        draft.heading("quota.head", Map.of());
        Optional.ofNullable(judgements.facts()).ifPresent(facts -> writePost(draft, facts));
        Optional.ofNullable(judgements.plan()).ifPresent(plan -> writePlan(draft, plan, quota.day(), today));
        LinesPart.write(draft, quota);
        Optional.ofNullable(judgements.none()).ifPresent(none -> NoLinePart.write(draft, none));
        if (judgements.facts() != null) {
            StandingPart.write(draft, quota, quota.day().equals(today));
        }
        waysAsked(quota).ifPresent(level -> WaysPart.write(draft, certificates.waysTo(level, set(quota))));
        ChangesPart.write(draft, quota);
        if (!judgements.holding().isEmpty()) {
            draft.paragraph("quota.collective", Map.of());
        }
        judgements.decisiveReadings().forEach(reading -> draft.paragraph(draft.say(reading.text())));
        judgements.notice().ifPresent(notice -> draft.paragraph(draft.say(notice.text())));
        return draft.text();
    }

    /** Every certificate that satisfies the person's open lines, the unconfirmed ones too. */
    public String accepted(PersonQuota quota, Subject subject) {
        var draft = draft(subject);
        waysAsked(quota)
                .map(level -> certificates.waysTo(level, set(quota)))
                .ifPresentOrElse(
                        ways -> {
                            WaysPart.write(draft, ways);
                            WaysPart.writeNoLongerIssued(draft, ways);
                            WaysPart.writeUnconfirmed(draft, ways);
                        },
                        () -> draft.paragraph("quota.ways.noLine", Map.of()));
        return draft.text();
    }

    Draft draft(Subject subject) {
        return new Draft(texts, subject.language(), subject.name());
    }

    private static EquivalenceSet set(PersonQuota quota) {
        return quota.standing().set();
    }

    /** The level that the open lines ask for; when none is open, nothing needs to be satisfied any more. */
    private static Optional<Integer> waysAsked(PersonQuota quota) {
        return quota.judgements().holding().stream()
                .filter(Judgement::open)
                .map(it -> it.line().minLevel())
                .max(Integer::compare);
    }

    private static void writePost(Draft draft, StaffFacts facts) {
        var category = facts.category().value();
        draft.paragraph(
                "quota.post",
                Map.of(
                        "title",
                        facts.title().value() == null ? "" : facts.title().value() + ", ",
                        "unit",
                        facts.unitName(),
                        "category",
                        category == null ? "" : draft.say(Message.of("category." + category.name()))));
    }

    private static void writePlan(Draft draft, Plan plan, LocalDate day, LocalDate today) {
        var name = draft.say(plan.name());
        if (day.equals(today)) {
            draft.paragraph("quota.plan", Map.of("plan", name));
        } else {
            draft.paragraph("quota.planOnDay", Map.of("plan", name, "day", day));
        }
    }
}
