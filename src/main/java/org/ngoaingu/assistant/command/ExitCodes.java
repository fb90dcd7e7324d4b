package org.ngoaingu.assistant.command;

/** How a command ends, for scripts. */
final class ExitCodes {

    static final int DONE = 0;
    /** An outage or a bug; nothing is half done. */
    static final int FAILED = 1;
    /** Wrong usage, or a file that cannot be read. */
    static final int USAGE = 2;
    /** Done, but some rows were refused. */
    static final int ROWS_REFUSED = 3;
    /** Nothing was done: it needs to be confirmed first. */
    static final int NEEDS_CONFIRMATION = 4;

    private ExitCodes() {}
}
