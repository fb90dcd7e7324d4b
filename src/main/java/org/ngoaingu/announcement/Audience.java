package org.ngoaingu.announcement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;

/**
 * Who is to read: everybody with a main post in the units or below them for whom each condition holds, but for those left
 * out.
 *
 * @param units never empty in what is sent
 * @param categories any of them; empty: every category
 * @param roles any of them; empty: everybody
 * @param line a condition about a quota line; absent: none
 * @param linked only those with a linked chat, or only those without; absent: both
 * @param withoutUnits left out with all below them
 */
public record Audience(
        Set<UnitId> units,
        Set<Category> categories,
        Set<ReaderRole> roles,
        @Nullable LineCondition line,
        @Nullable Boolean linked,
        Set<UnitId> withoutUnits,
        Set<PersonId> withoutPeople) {

    public Audience {
        units = Set.copyOf(units);
        categories = Set.copyOf(categories);
        roles = Set.copyOf(roles);
        withoutUnits = Set.copyOf(withoutUnits);
        withoutPeople = Set.copyOf(withoutPeople);
    }

    /** Everybody in the units. */
    public static Audience of(Set<UnitId> units) {
        return new Audience(units, Set.of(), Set.of(), null, null, Set.of(), Set.of());
    }

    public Audience within(Set<UnitId> those) {
        return new Audience(those, categories, roles, line, linked, withoutUnits, withoutPeople);
    }

    public Audience only(Set<Category> of) {
        return new Audience(units, of, roles, line, linked, withoutUnits, withoutPeople);
    }

    public Audience being(Set<ReaderRole> any) {
        return new Audience(units, categories, any, line, linked, withoutUnits, withoutPeople);
    }

    public Audience standing(@Nullable LineCondition how) {
        return new Audience(units, categories, roles, how, linked, withoutUnits, withoutPeople);
    }

    public Audience linked(@Nullable Boolean whether) {
        return new Audience(units, categories, roles, line, whether, withoutUnits, withoutPeople);
    }

    public Audience without(Set<UnitId> those, Set<PersonId> people) {
        return new Audience(units, categories, roles, line, linked, those, people);
    }
}
