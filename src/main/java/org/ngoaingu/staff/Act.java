package org.ngoaingu.staff;

/** What somebody may want to do for a person or a unit. */
public enum Act {
    /** See a person's facts and quota lines, or a unit's numbers. */
    SEE,
    /** Change a single fact. */
    CORRECT,
    /** Import a unit list or a roster, or undo that. */
    IMPORT,
    /** Send an invitation by which the person links a chat. */
    INVITE,
    /** Appoint an administrator. */
    GRANT
}
