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
    /** Verify what a person submits (thẩm định): somebody with a name in the roster, and nobody for themselves. */
    VERIFY,
    /** Appoint an administrator. */
    GRANT,
    /** Set targets of units, and close the figures of a milestone for good (chốt số liệu). */
    STEER,
    /** Write to everybody there (gửi thông báo). */
    ANNOUNCE
}
