package org.ngoaingu.staff;

/** A fact of a unit that an administrator can correct. */
public enum UnitFact {
    KIND(Value.of(UnitKind.class)),
    LEVEL(Value.of(Level.class)),
    BLOCK(Value.of(Block.class)),
    /** Staff code of the head (thủ trưởng); an empty value says that there is none. */
    HEAD(text -> true),
    REQUIRES_LANGUAGE(Value.TRUTH),
    FOREIGN_AFFAIRS(Value.TRUTH);

    private final Value value;

    UnitFact(Value value) {
        this.value = value;
    }

    boolean reads(String text) {
        return value.reads(text);
    }
}
