package org.ngoaingu.plan;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.UnitKind;
import org.ngoaingu.staff.UnitTag;

/**
 * All that a condition may ask, on one day; absent is unknown. One person has one profile, and many people share one:
 * that is why counting judges some dozens of profiles and not two million people.
 *
 * @param underAges of the ages that the plan names, those that the holder is under on the day (reading A9); absent when
 *     the birth date is unknown
 */
public record Profile(
        @Nullable Category category,
        @Nullable Level level,
        @Nullable UnitKind unitKind,
        @Nullable Level authorityLevel,
        @Nullable Block block,
        @Nullable Boolean manager,
        @Nullable ManagerRank managerRank,
        @Nullable Boolean requiresLanguage,
        @Nullable Boolean teachesLanguage,
        Set<UnitTag> tags,
        @Nullable Set<Integer> underAges) {

    /** The profile of one person on the day that ages are reckoned at. */
    static Profile of(StaffFacts facts, Set<Integer> ages, LocalDate day) {
        return new Profile(
                facts.category().value(),
                facts.level().value(),
                facts.unitKind().value(),
                facts.authorityLevel().value(),
                facts.block().value(),
                facts.manager().value(),
                facts.managerRank().value(),
                facts.requiresLanguage().value(),
                facts.teachesLanguage().value(),
                facts.tags(),
                underAges(facts, ages, day));
    }

    private static @Nullable Set<Integer> underAges(StaffFacts facts, Set<Integer> ages, LocalDate day) {
        var born = facts.birthDate().value();
        return born == null
                ? null
                : ages.stream().filter(age -> born.isUnder(age, day)).collect(toUnmodifiableSet());
    }
}
