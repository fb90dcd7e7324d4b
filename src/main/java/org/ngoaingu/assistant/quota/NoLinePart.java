package org.ngoaingu.assistant.quota;

import java.util.Map;
import org.ngoaingu.plan.NoLine;

/** An honest "in no quota", with its reason and what holds all the same. */
final class NoLinePart {

    private NoLinePart() {}

    static void write(Draft draft, NoLine none) {
        draft.paragraph("quota.none.says", Map.of());
        draft.item(draft.say(none.says()));
        switch (none) {
            case NoLine.NotCounted notCounted -> {
                if (notCounted.uncounted() != null) {
                    draft.item(draft.say(notCounted.uncounted().text()));
                }
            }
            case NoLine.OutsideGroups outside ->
                outside.nearest()
                        .failing()
                        .forEach(finding -> draft.item(
                                "quota.none.failing",
                                Map.of("asks", draft.say(finding.asks()), "value", draft.say(finding.value()))));
            case NoLine.NoPlan noPlan -> {}
            case NoLine.NotYetInForce notYet -> {}
            case NoLine.NoData noData -> {}
            case NoLine.Excluded excluded -> {}
        }
    }
}
