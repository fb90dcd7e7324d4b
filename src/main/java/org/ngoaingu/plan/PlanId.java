package org.ngoaingu.plan;

/** A plan, by the id of its file: {@code BT}. Never shown to staff. */
public record PlanId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
