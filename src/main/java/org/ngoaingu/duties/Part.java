package org.ngoaingu.duties;

/** What a unit has to do with a duty. */
public enum Part {
    /** Answers for it (chủ trì). */
    LEAD,
    /** Helps (phối hợp). */
    SUPPORT,
    /** Is the authority whose units it binds, and follows it. */
    OVERSEE
}
