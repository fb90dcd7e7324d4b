package org.ngoaingu.staff;

import java.util.List;

/** A fact of a person or of the main post that an administrator can correct. */
public enum PersonFact {
    BIRTH_DATE(Value.DAY),
    PHONE(Value.TEXT),
    CATEGORY(Value.of(Category.class)),
    TITLE(Value.TEXT),
    MANAGER(Value.TRUTH),
    MANAGER_RANK(Value.of(ManagerRank.class)),
    REQUIRES_LANGUAGE(Value.TRUTH),
    TEACHES_LANGUAGE(Value.TRUTH);

    private final Value value;

    PersonFact(Value value) {
        this.value = value;
    }

    boolean reads(String text) {
        return value.reads(text);
    }

    /** The names of the values among which an administrator chooses; empty where it is a date or words. */
    public List<String> choices() {
        return value.choices();
    }

    /** Whether it is a fact of the post, which somebody must have, or of the person. */
    boolean isOfPost() {
        return this != BIRTH_DATE && this != PHONE;
    }
}
