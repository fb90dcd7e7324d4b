package org.ngoaingu.plan;

/** A quota line, by its id in the plan's file: {@code BT-2030-CBCC}. Never shown to staff. */
public record LineId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
