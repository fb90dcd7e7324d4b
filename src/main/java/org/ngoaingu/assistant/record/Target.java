package org.ngoaingu.assistant.record;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;

/** Of what a button speaks: {@code p12} a person, {@code u7} a unit, behind a dot one fact: {@code p12.CATEGORY}. */
sealed interface Target {

    Pattern FORM = Pattern.compile("([pu])(\\d{1,18})(?:\\.([A-Z_]{1,30}))?");

    /** The fact's name; empty when the whole is meant. */
    String fact();

    record OfPerson(PersonId person, String fact) implements Target {}

    record OfUnit(UnitId unit, String fact) implements Target {}

    /** Reads what came over the wire. */
    static Optional<Target> of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var key = Long.parseLong(form.group(2));
        var fact = form.group(3) == null ? "" : form.group(3);
        return Optional.of(
                form.group(1).equals("p") ? new OfPerson(new PersonId(key), fact) : new OfUnit(new UnitId(key), fact));
    }

    static String of(PersonId person) {
        return "p" + person.value();
    }

    static String of(UnitId unit) {
        return "u" + unit.value();
    }
}
