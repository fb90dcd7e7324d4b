package org.ngoaingu.staff;

/** How high a leading post stands; a deputy has the rank of the head (domain 4.3, 4.5). In rising order. */
public enum ManagerRank {
    /** Below division level: heads inside a public unit, leaders of a commune. */
    BELOW_DIVISION,
    /** Cấp phòng và tương đương. */
    DIVISION,
    /** Above division level: leaders of a department, a district or a province. */
    ABOVE_DIVISION
}
