package org.ngoaingu.assistant.record;

import java.util.Arrays;
import org.ngoaingu.staff.PersonFact;
import org.ngoaingu.staff.UnitFact;

/** Names of facts that can be corrected; {@value #POST_END} ends the main post. */
final class Facts {

    static final String POST_END = "POST_END";

    private Facts() {}

    static boolean isOfPerson(String name) {
        return name.equals(POST_END)
                || Arrays.stream(PersonFact.values())
                        .anyMatch(fact -> fact.name().equals(name));
    }

    static boolean isOfUnit(String name) {
        return Arrays.stream(UnitFact.values()).anyMatch(fact -> fact.name().equals(name));
    }
}
