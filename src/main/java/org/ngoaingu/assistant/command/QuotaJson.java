package org.ngoaingu.assistant.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.quota.PersonQuota;
import org.ngoaingu.plan.Judgement;
import org.ngoaingu.plan.NoLine;
import org.ngoaingu.plan.Verdict;

/**
 * The answer to {@code quota --json}.
 *
 * @param lines those that hold or may hold, open ones first
 * @param none code of the reason why none holds; absent when one does or may
 * @param level the highest level of a verified certificate valid on the day, 1–6
 * @param reached whether the level suffices for every open line that holds; false when none holds
 */
record QuotaJson(
        String person,
        LocalDate date,
        List<Line> lines,
        @Nullable String none,
        @Nullable Integer level,
        boolean reached) {

    /**
     * @param verdict {@code yes} or {@code unknown}
     * @param missing names of the facts without which there is no verdict
     * @param focus {@code yes}, {@code no} or {@code unknown}
     * @param rate whole percents
     * @param open whether the milestone is under way on the day
     */
    record Line(
            String id,
            String verdict,
            List<String> missing,
            String focus,
            int rate,
            int minLevel,
            String section,
            boolean open) {

        static Line of(Judgement judgement) {
            var line = judgement.line();
            return new Line(
                    line.id().value(),
                    judgement.verdict() == Verdict.IN ? "yes" : "unknown",
                    judgement.missing().stream().map(it -> it.fact().code()).toList(),
                    judgement.focus().name().toLowerCase(Locale.ROOT),
                    line.rate(),
                    line.minLevel(),
                    line.section(),
                    judgement.open());
        }
    }

    static QuotaJson of(String code, PersonQuota quota) {
        NoLine none = quota.judgements().none();
        return new QuotaJson(
                code.strip(),
                quota.day(),
                quota.judgements().holding().stream().map(Line::of).toList(),
                none == null ? null : none.code(),
                quota.standing().level(),
                quota.reachesOpenLines());
    }
}
