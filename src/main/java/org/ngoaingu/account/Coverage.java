package org.ngoaingu.account;

import org.ngoaingu.staff.UnitId;

/**
 * How many people of a unit and all below it have linked a chat.
 *
 * @param linked of those with a main post on the day
 * @param of people with a main post on the day
 */
public record Coverage(UnitId unit, String code, String name, int linked, int of) {

    /** As pages show it: {@code 35/54}. */
    @Override
    public String toString() {
        return linked + "/" + of;
    }
}
