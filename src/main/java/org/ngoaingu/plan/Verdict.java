package org.ngoaingu.plan;

/** What a quota line is to a person: every person is, for each line, exactly one of these. */
public enum Verdict {
    /** In the group that the rate is reckoned on. */
    IN,
    /** Outside the group. */
    OUT,
    /** Taken out by the plan, whatever the group (không áp dụng). */
    EXCLUDED,
    /** A fact is missing that decides. */
    UNKNOWN
}
