package org.ngoaingu.staff;

/** A fact of a unit that an administrator can correct. */
public enum UnitFact {
    KIND,
    LEVEL,
    BLOCK,
    /** Staff code of the head (thủ trưởng); an empty value says that there is none. */
    HEAD,
    REQUIRES_LANGUAGE,
    FOREIGN_AFFAIRS
}
