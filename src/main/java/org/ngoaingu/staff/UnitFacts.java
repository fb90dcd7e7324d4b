package org.ngoaingu.staff;

/**
 * What is known of a unit on a day, with where it comes from.
 *
 * @param head staff code of its head (thủ trưởng)
 */
public record UnitFacts(
        Unit unit,
        Fact<UnitKind> kind,
        Fact<Level> level,
        Fact<Block> block,
        Fact<StaffCode> head,
        Fact<Boolean> requiresLanguage,
        Fact<Boolean> foreignAffairs) {}
