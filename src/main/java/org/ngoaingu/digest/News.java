package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.duties.DueDuty;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Snapshot;

/** Whether a week's figures are worth a message. */
final class News {

    /** Weeks without news that pass without a digest; the next is sent all the same. */
    static final int MOST_SKIPPED = 3;

    private News() {}

    /**
     * @param history the last two snapshots, the oldest first
     * @param duties overdue or due soon
     * @param told day of the figures that the last digest told about
     */
    static boolean isIn(List<Snapshot> history, List<DueDuty> duties, LocalDate told) {
        var now = history.getLast();
        return history.size() < 2
                || duties.stream().anyMatch(duty -> duty.isToRemind(told))
                || now.people().waiting() > 0
                || !now.people().equals(history.getFirst().people())
                || !figures(now).equals(figures(history.getFirst()));
    }

    private record Figures(int in, int unknown, int reached, boolean open) {}

    private static Map<LineId, Figures> figures(Snapshot snapshot) {
        return snapshot.lines().stream()
                .filter(LineProgress.Counted.class::isInstance)
                .map(LineProgress.Counted.class::cast)
                .collect(Collectors.toMap(
                        it -> it.line().id(), it -> new Figures(it.in(), it.unknown(), it.reached(), it.open())));
    }
}
