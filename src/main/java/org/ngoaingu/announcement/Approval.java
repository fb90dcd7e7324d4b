package org.ngoaingu.announcement;

/** What let an announcement go. */
public enum Approval {
    /** It has few readers. */
    NOT_NEEDED,
    SECOND_PERSON,
    /** There is no second person; the author typed how many readers there are. */
    TYPED_NUMBER
}
