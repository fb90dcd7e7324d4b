package org.ngoaingu.progress;

/** What was counted for one line in one unit and all below it. */
record Tally(int people, int in, int out, int excluded, int unknown, int reached, int reachedOnce) {

    static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0, 0);
}
