package org.ngoaingu.assistant.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.staff.Fact;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** The facts of a person or a unit that can be corrected, by the names that corrections use. */
@Component
class Known {

    private final Staff staff;
    private final Units units;

    Known(Staff staff, Units units) {
        this.staff = staff;
        this.units = units;
    }

    /** Of a person; empty when there is no post on the day. */
    Map<String, Fact<?>> of(PersonId person, LocalDate day) {
        var known = new LinkedHashMap<String, Fact<?>>();
        staff.facts(person, day).ifPresent(facts -> {
            known.put("BIRTH_DATE", facts.birthDate());
            known.put("PHONE", staff.phone(person, day).orElse(Fact.unknown()));
            known.put("CATEGORY", facts.category());
            known.put("TITLE", facts.title());
            known.put("MANAGER", facts.manager());
            known.put("MANAGER_RANK", facts.managerRank());
            known.put("REQUIRES_LANGUAGE", facts.requiresLanguage());
            known.put("TEACHES_LANGUAGE", facts.teachesLanguage());
        });
        return known;
    }

    /** Of a unit; empty when there is no data of it on the day. */
    Map<String, Fact<?>> of(UnitId unit, LocalDate day) {
        var known = new LinkedHashMap<String, Fact<?>>();
        units.facts(unit, day).ifPresent(facts -> {
            known.put("KIND", facts.kind());
            known.put("LEVEL", facts.level());
            known.put("BLOCK", facts.block());
            known.put("HEAD", facts.head());
            known.put("REQUIRES_LANGUAGE", facts.requiresLanguage());
            known.put("FOREIGN_AFFAIRS", facts.foreignAffairs());
        });
        return known;
    }

    /** How people know the person or unit. */
    Optional<String> name(Target target, LocalDate day) {
        return switch (target) {
            case Target.OfPerson of ->
                staff.known(of.person())
                        .map(person -> person.name() + " (" + person.code().value() + ")");
            case Target.OfUnit of -> units.find(of.unit(), day).map(unit -> unit.name() + " (" + unit.code() + ")");
        };
    }
}
