package org.ngoaingu.assistant.progress;

/** A bar made of letters, the same width for everything, with the goal marked: {@code ▓▓▓░┃░░░░░░}. */
final class Bar {

    private static final int CELLS = 10;
    private static final String FULL = "▓";
    private static final String FREE = "░";
    private static final String GOAL = "┃";

    private Bar() {}

    /**
     * Something is shown for the first one, and a cell is left for the last.
     *
     * @param done of {@code all}, which is above nought
     */
    static String of(int done, int all) {
        return cells(filled(done, all), CELLS);
    }

    /** @param rate whole percents of {@code all} that are the goal */
    static String of(int done, int all, int rate) {
        var filled = filled(done, all);
        var goal = Math.ceilDiv(rate * CELLS, 100);
        return cells(Math.min(filled, goal), goal) + GOAL + cells(Math.max(0, filled - goal), CELLS - goal);
    }

    private static int filled(int done, int all) {
        if (done <= 0) {
            return 0;
        }
        return done >= all ? CELLS : Math.clamp(Math.round((float) done * CELLS / all), 1, CELLS - 1);
    }

    private static String cells(int full, int all) {
        return FULL.repeat(full) + FREE.repeat(all - full);
    }
}
