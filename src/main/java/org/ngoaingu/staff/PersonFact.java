package org.ngoaingu.staff;

/** A fact of a person or of the main post that an administrator can correct. */
public enum PersonFact {
    BIRTH_DATE,
    PHONE,
    CATEGORY,
    TITLE,
    MANAGER,
    MANAGER_RANK,
    REQUIRES_LANGUAGE,
    TEACHES_LANGUAGE
}
