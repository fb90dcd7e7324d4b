package org.ngoaingu.assistant.quota;

import java.util.Map;
import org.ngoaingu.plan.NoLine;
import org.ngoaingu.plan.Uncounted;

/** An honest "in no quota", with its reason and what holds all the same. */
final class NoLinePart {

    private NoLinePart() {}

    static void write(Draft draft, NoLine none) {
        draft.paragraph("quota.none.says", Map.of());
        draft.item(draft.say(none.says()));
        switch (none) {
            case NoLine.NotCounted notCounted -> {
                if (notCounted.uncounted() != null) {
                    draft.item(said(draft, notCounted.uncounted()));
                }
            }
            case NoLine.OutsideGroups outside ->
                outside.nearest()
                        .failing()
                        .forEach(finding -> draft.item(
                                "quota.none.failing",
                                Map.of(
                                        "fact",
                                        draft.say(
                                                finding.condition().attribute().says()),
                                        "asks",
                                        draft.say(finding.asks()),
                                        "value",
                                        draft.say(finding.value()))));
            case NoLine.NoPlan noPlan -> {}
            case NoLine.NotYetInForce notYet -> {}
            case NoLine.NoData noData -> {}
            case NoLine.Excluded excluded -> {}
        }
    }

    /** What the plan says of staff whom it does not count, with its section where it says so. */
    private static String said(Draft draft, Uncounted uncounted) {
        var text = draft.say(uncounted.text());
        return uncounted.section() == null
                ? text
                : text + " (" + draft.say("quota.none.section", Map.of("section", uncounted.section())) + ")";
    }
}
