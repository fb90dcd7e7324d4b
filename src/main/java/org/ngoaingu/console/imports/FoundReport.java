package org.ngoaingu.console.imports;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.staff.DryRun;

/**
 * What a look at the files found, in the words of who asked.
 *
 * @param refused rows that cannot be taken, the first of them
 * @param refusedInAll how many there are
 * @param unbound names of new authorities for which a plan is to be chosen
 * @param roots what the plans are bound to
 */
record FoundReport(
        LocalDate asOf,
        DryRun.Counts units,
        DryRun.Counts people,
        Some changes,
        Some conflicts,
        Some reviews,
        Some refused,
        int refusedInAll,
        boolean needsConfirmation,
        List<String> unbound,
        List<DryRun.Root> roots) {

    /**
     * The first lines of a list.
     *
     * @param inAll how many lines there are, as far as they are kept
     */
    record Some(int inAll, List<String> lines) {

        static final int SHOWN = 200;

        static Some of(List<String> all) {
            return new Some(all.size(), all.stream().limit(SHOWN).toList());
        }

        public boolean cut() {
            return inAll > lines.size();
        }
    }
}
