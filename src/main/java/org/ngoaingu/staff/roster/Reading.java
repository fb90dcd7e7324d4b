package org.ngoaingu.staff.roster;

import org.ngoaingu.platform.Message;

/** How the reading of a file ended. */
public sealed interface Reading {

    /** The file was read to its end; single rows may have been refused. */
    record Done(FileHead head) implements Reading {}

    /**
     * The file cannot be read at all. Rows told before, if any, must be forgotten.
     *
     * @param reason what is wrong with the file and what to do, for the sender
     */
    record Unreadable(Message reason) implements Reading {}
}
