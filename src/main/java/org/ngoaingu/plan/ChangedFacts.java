package org.ngoaingu.plan;

import java.util.List;
import java.util.Set;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Fact;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.UnitKind;
import org.ngoaingu.staff.UnitTag;

/** A copy of somebody's facts in the making, changed where something is supposed. */
final class ChangedFacts {

    private final StaffFacts facts;
    private String unitName;
    private List<UnitId> unitPath;
    private Fact<Category> category;
    private Fact<UnitKind> unitKind;
    private Fact<Level> level;
    private Fact<Block> block;
    private Fact<Level> authorityLevel;
    private Fact<Boolean> manager;
    private Fact<ManagerRank> managerRank;
    private Fact<Boolean> requiresLanguage;
    private Fact<Boolean> teachesLanguage;
    private Set<UnitTag> tags;

    ChangedFacts(StaffFacts facts) {
        this.facts = facts;
        unitName = facts.unitName();
        unitPath = facts.unitPath();
        category = facts.category();
        unitKind = facts.unitKind();
        level = facts.level();
        block = facts.block();
        authorityLevel = facts.authorityLevel();
        manager = facts.manager();
        managerRank = facts.managerRank();
        requiresLanguage = facts.requiresLanguage();
        teachesLanguage = facts.teachesLanguage();
        tags = facts.tags();
    }

    ChangedFacts category(Category supposed) {
        category = Fact.supposed(supposed);
        return this;
    }

    ChangedFacts manager(boolean supposed) {
        manager = Fact.supposed(supposed);
        return this;
    }

    ChangedFacts managerRank(Fact<ManagerRank> supposed) {
        managerRank = supposed;
        return this;
    }

    ChangedFacts requiresLanguage(boolean supposed) {
        requiresLanguage = Fact.supposed(supposed);
        return this;
    }

    ChangedFacts teachesLanguage(boolean supposed) {
        teachesLanguage = Fact.supposed(supposed);
        return this;
    }

    ChangedFacts unit(Supposition.InUnit unit) {
        unitName = unit.name();
        unitPath = unit.path().isEmpty() ? facts.unitPath() : unit.path();
        unitKind = Fact.supposed(unit.kind());
        level = Fact.supposed(unit.level());
        block = Fact.supposed(unit.block());
        authorityLevel = unit.authorityLevel() == null ? Fact.unknown() : Fact.supposed(unit.authorityLevel());
        tags = unit.tags();
        requiresLanguage = tags.contains(UnitTag.REQUIRES_LANGUAGE) ? Fact.supposed(true) : Fact.unknown();
        return this;
    }

    StaffFacts done() {
        return new StaffFacts(
                facts.person(),
                facts.code(),
                facts.name(),
                facts.day(),
                unitPath.isEmpty() ? facts.unit() : unitPath.getLast(),
                facts.unitCode(),
                unitName,
                unitPath,
                facts.birthDate(),
                facts.title(),
                category,
                unitKind,
                level,
                block,
                authorityLevel,
                manager,
                managerRank,
                requiresLanguage,
                teachesLanguage,
                tags);
    }
}
