package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Fact;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Source;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.StaffFacts;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.UnitKind;
import org.ngoaingu.staff.UnitTag;

/** An invented person: a plain civil servant of a district's division, changed where a test needs it. */
record PersonFixture(
        Category category,
        UnitKind unitKind,
        Level level,
        Level authorityLevel,
        Block block,
        Boolean manager,
        ManagerRank managerRank,
        Boolean requiresLanguage,
        Boolean teachesLanguage,
        BirthDate born,
        Set<UnitTag> tags) {

    static final UnitId BINH_THANH = new UnitId(1);
    static final UnitId BINH_DINH = new UnitId(2);
    static final Bound BOUND = new Bound(java.util.Map.of(BINH_THANH, new PlanId("BT"), BINH_DINH, new PlanId("BD")));

    private static final Source COLUMN =
            new Source.Imported("roster.xlsx", LocalDate.of(2024, 1, 1), Source.Basis.COLUMN);

    static PersonFixture civilServant() {
        return new PersonFixture(
                Category.CIVIL_SERVANT,
                UnitKind.DIVISION,
                Level.DISTRICT,
                Level.DISTRICT,
                Block.STATE,
                false,
                null,
                false,
                false,
                day(LocalDate.of(1972, 3, 5)),
                Set.of());
    }

    static PersonFixture wardOfficial() {
        return civilServant().in(UnitKind.PEOPLES_COMMITTEE, Level.COMMUNE);
    }

    static PersonFixture publicEmployee() {
        return civilServant()
                .of(Category.PUBLIC_EMPLOYEE)
                .in(UnitKind.PUBLIC_UNIT, Level.DISTRICT)
                .under(Level.DISTRICT);
    }

    PersonFixture of(Category other) {
        return new PersonFixture(
                other,
                unitKind,
                level,
                authorityLevel,
                block,
                manager,
                managerRank,
                requiresLanguage,
                teachesLanguage,
                born,
                tags);
    }

    /** In another unit; its authority is of the same level and its block follows from its kind. */
    PersonFixture in(UnitKind kind, Level otherLevel) {
        var otherBlock = switch (kind) {
            case PARTY_BODY -> Block.PARTY;
            case SOCIOPOLITICAL_BODY -> Block.SOCIOPOLITICAL;
            default -> Block.STATE;
        };
        return new PersonFixture(
                category,
                kind,
                otherLevel,
                otherLevel,
                otherBlock,
                manager,
                managerRank,
                requiresLanguage,
                teachesLanguage,
                born,
                tags);
    }

    PersonFixture under(Level authority) {
        return new PersonFixture(
                category,
                unitKind,
                level,
                authority,
                block,
                manager,
                managerRank,
                requiresLanguage,
                teachesLanguage,
                born,
                tags);
    }

    PersonFixture block(Block other) {
        return new PersonFixture(
                category,
                unitKind,
                level,
                authorityLevel,
                other,
                manager,
                managerRank,
                requiresLanguage,
                teachesLanguage,
                born,
                tags);
    }

    PersonFixture leading(ManagerRank rank) {
        return new PersonFixture(
                category,
                unitKind,
                level,
                authorityLevel,
                block,
                true,
                rank,
                requiresLanguage,
                teachesLanguage,
                born,
                tags);
    }

    PersonFixture leadingUnknown() {
        return new PersonFixture(
                category,
                unitKind,
                level,
                authorityLevel,
                block,
                null,
                null,
                requiresLanguage,
                teachesLanguage,
                born,
                tags);
    }

    PersonFixture requires(Boolean other) {
        return new PersonFixture(
                category,
                unitKind,
                level,
                authorityLevel,
                block,
                manager,
                managerRank,
                other,
                teachesLanguage,
                born,
                tags);
    }

    PersonFixture teaches(Boolean other) {
        return new PersonFixture(
                category,
                unitKind,
                level,
                authorityLevel,
                block,
                manager,
                managerRank,
                requiresLanguage,
                other,
                born,
                tags);
    }

    PersonFixture tagged(UnitTag tag) {
        return new PersonFixture(
                category,
                unitKind,
                level,
                authorityLevel,
                block,
                manager,
                managerRank,
                requiresLanguage,
                teachesLanguage,
                born,
                Set.of(tag));
    }

    PersonFixture born(String date) {
        return born(day(LocalDate.parse(date)));
    }

    PersonFixture born(BirthDate other) {
        return new PersonFixture(
                category,
                unitKind,
                level,
                authorityLevel,
                block,
                manager,
                managerRank,
                requiresLanguage,
                teachesLanguage,
                other,
                tags);
    }

    /** The facts on a day; the person's unit stands below the one that is bound. */
    StaffFacts facts(LocalDate day, UnitId root) {
        var unit = new UnitId(77);
        return new StaffFacts(
                new PersonId(1),
                new StaffCode("79000001"),
                "Người Thử Nghiệm",
                day,
                unit,
                "U77",
                "Đơn vị thử nghiệm",
                List.of(root, unit),
                fact(born),
                fact("chức danh"),
                fact(category),
                fact(unitKind),
                fact(level),
                fact(block),
                fact(authorityLevel),
                fact(manager),
                fact(managerRank),
                fact(requiresLanguage),
                fact(teachesLanguage),
                tags);
    }

    /** The same facts on every day. */
    Function<LocalDate, Optional<StaffFacts>> always(UnitId root) {
        return day -> Optional.of(facts(day, root));
    }

    private static <T> Fact<T> fact(T value) {
        return value == null ? Fact.unknown() : new Fact<>(value, COLUMN);
    }

    private static BirthDate day(LocalDate date) {
        return new BirthDate(date, BirthDate.Precision.DAY);
    }
}
