package org.ngoaingu.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All that rules may ask about one person on one day, by the main post of that day; corrections are laid over what the
 * files said.
 *
 * @param day the day that the facts hold on
 * @param unit the unit of the main post
 * @param unitPath keys of the unit and all above it, root first
 * @param title the title as written (chức vụ, chức danh)
 * @param authorityLevel level of the nearest People's Committee, the unit itself or above it
 * @param manager whether the post is a leading one (lãnh đạo, quản lý)
 * @param managerRank how high it stands; only asked of managers
 * @param requiresLanguage whether locality or field requires a foreign language: post and unit together (reading A3)
 * @param teachesLanguage whether the person teaches a foreign language now
 * @param tags tags that say yes for the unit on that day
 */
public record StaffFacts(
        PersonId person,
        StaffCode code,
        String name,
        LocalDate day,
        UnitId unit,
        String unitCode,
        String unitName,
        List<UnitId> unitPath,
        Fact<BirthDate> birthDate,
        Fact<String> title,
        Fact<Category> category,
        Fact<UnitKind> unitKind,
        Fact<Level> level,
        Fact<Block> block,
        Fact<Level> authorityLevel,
        Fact<Boolean> manager,
        Fact<ManagerRank> managerRank,
        Fact<Boolean> requiresLanguage,
        Fact<Boolean> teachesLanguage,
        Set<UnitTag> tags) {

    public StaffFacts {
        unitPath = List.copyOf(unitPath);
        tags = Set.copyOf(tags);
    }
}
