package org.ngoaingu.plan;

import static org.ngoaingu.plan.PersonFixture.BINH_DINH;
import static org.ngoaingu.plan.PersonFixture.BINH_THANH;
import static org.ngoaingu.plan.PersonFixture.civilServant;
import static org.ngoaingu.plan.PersonFixture.publicEmployee;
import static org.ngoaingu.plan.PersonFixture.wardOfficial;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.UnitKind;
import org.ngoaingu.staff.UnitTag;

/**
 * A person and what both milestones of the plan are to them, on {@link #DAY}.
 *
 * @param expected the lines that hold, by the end of their ids: {@code CBCC} holds, {@code CBCC+} with focus,
 *     {@code CBCC~} with focus unknown, {@code PLD?} unknown; {@code !} alone: excluded from all
 */
record Golden(String name, UnitId root, PersonFixture person, String expected) {

    /** Both milestones are open. */
    static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private static final String AGED_36 = "1988-01-15";
    private static final String AGED_39 = "1984-06-02";
    private static final String AGED_40 = "1984-06-01";

    static List<Golden> all() {
        return Stream.of(binhThanh(), binhDinh()).flatMap(it -> it).toList();
    }

    private static Stream<Golden> binhThanh() {
        var division = civilServant();
        var viceChair = wardOfficial()
                .of(Category.CADRE)
                .leading(ManagerRank.BELOW_DIVISION)
                .requires(true)
                .born(AGED_39);
        var principal = publicEmployee().leading(ManagerRank.DIVISION);
        return Stream.of(
                bt("trưởng phòng, 36", division.leading(ManagerRank.DIVISION).born(AGED_36), "CBCC+"),
                bt("trưởng phòng, 36, post marked", leader(division), "CBCC+"),
                bt("trưởng phòng, 52", division.leading(ManagerRank.DIVISION), "CBCC"),
                bt("chuyên viên, 52", division, "CBCC"),
                bt("chuyên viên, 36", division.born(AGED_36), "CBCC"),
                bt("leader below division level, 36", leader(division, ManagerRank.BELOW_DIVISION), "CBCC"),
                bt("leader of unknown rank, 36", leader(division, null), "CBCC~"),
                bt("chủ tịch UBND quận", division.in(UnitKind.PEOPLES_COMMITTEE, Level.DISTRICT), "CBCC"),
                bt("division that the unit list puts in the Party block", division.block(Block.PARTY), ""),
                bt("hiệu trưởng", principal, "VC VCQL"),
                bt("giáo viên", publicEmployee(), "VC"),
                bt("title not listed", publicEmployee().leadingUnknown(), "VC VCQL?"),
                bt("hiệu trưởng THPT under the city", principal.under(Level.PROVINCE), ""),
                bt("giáo viên tiếng Anh", publicEmployee().teaches(true), "VC"),
                bt("phó chủ tịch phường, 39, post marked", viceChair, "P PLD"),
                bt("phó chủ tịch phường, 40, post marked", viceChair.born(AGED_40), "P"),
                bt(
                        "phó chủ tịch phường, 40, nothing declared",
                        viceChair.born(AGED_40).requires(null),
                        "P"),
                bt("phó chủ tịch phường, 39, column blank", viceChair.requires(false), "P"),
                bt("phó chủ tịch phường, 39, untagged and no column", viceChair.requires(null), "P PLD?"),
                bt("phó chủ tịch phường, birth date unknown", viceChair.born((BirthDate) null), "P PLD?"),
                bt(
                        "công chức phường, 39, post marked",
                        wardOfficial().requires(true).born(AGED_39),
                        "P"),
                bt("viên chức leading in a ward", viceChair.of(Category.PUBLIC_EMPLOYEE), ""),
                bt("chủ tịch Hội LHPN in UBND phường, no mark", wardOfficial().of(Category.CADRE), "P"),
                bt("bí thư of a ward's Party body", viceChair.in(UnitKind.PARTY_BODY, Level.COMMUNE), ""),
                bt("viên chức in a division", division.of(Category.PUBLIC_EMPLOYEE), ""),
                bt("viên chức leading in a division", leader(division).of(Category.PUBLIC_EMPLOYEE), ""),
                bt("công chức who heads a public unit", leader(division.in(UnitKind.PUBLIC_UNIT, Level.DISTRICT)), ""),
                bt("cán bộ Ban Dân vận as an own unit", division.in(UnitKind.PARTY_BODY, Level.DISTRICT), ""),
                bt("contract staff", division.of(Category.CONTRACT_EMPLOYEE), ""),
                bt("không chuyên trách", wardOfficial().of(Category.PART_TIME_COMMUNE_WORKER), ""));
    }

    private static Stream<Golden> binhDinh() {
        var division = civilServant();
        var department = division.in(UnitKind.DEPARTMENT, Level.PROVINCE);
        var viceChair = wardOfficial()
                .of(Category.CADRE)
                .leading(ManagerRank.BELOW_DIVISION)
                .requires(true)
                .born(AGED_39);
        var foreignAffairs = department.tagged(UnitTag.FOREIGN_AFFAIRS);
        return Stream.of(
                bd(
                        "trưởng phòng sở, 36",
                        department.leading(ManagerRank.DIVISION).born(AGED_36),
                        "CBCC+"),
                bd(
                        "trưởng phòng huyện, 36",
                        division.leading(ManagerRank.DIVISION).born(AGED_36),
                        "CBCC+"),
                bd("trưởng phòng, 52", division.leading(ManagerRank.DIVISION), "CBCC"),
                bd(
                        "leader below division level, 36",
                        leader(division, ManagerRank.BELOW_DIVISION).requires(false),
                        "CBCC"),
                bd("chuyên viên, 36", division.born(AGED_36), "CBCC"),
                bd("chuyên viên, 52, field requires a language", division.requires(true), "CBCC+"),
                bd(
                        "cán bộ, 52, field requires a language",
                        division.of(Category.CADRE).requires(true),
                        "CBCC"),
                bd("chuyên viên, field not declared", division.requires(null), "CBCC~"),
                bd(
                        "cán bộ Ban Dân vận huyện",
                        division.of(Category.CADRE).in(UnitKind.PARTY_BODY, Level.DISTRICT),
                        "CBCC"),
                bd("hiệu trưởng", publicEmployee().leading(ManagerRank.DIVISION), "VCQL"),
                bd("giáo viên toán", publicEmployee(), "VC"),
                bd("title not listed", publicEmployee().leadingUnknown(), "VC? VCQL?"),
                bd("bare teacher's title", publicEmployee().teaches(null), "VC?"),
                bd("giáo viên tiếng Anh", publicEmployee().teaches(true), "!"),
                bd("công chức who teaches a language", division.teaches(true), "CBCC"),
                bd("viên chức in a division", division.of(Category.PUBLIC_EMPLOYEE), ""),
                bd("viên chức leading in a division", leader(division).of(Category.PUBLIC_EMPLOYEE), ""),
                bd("công chức in a public unit", division.in(UnitKind.PUBLIC_UNIT, Level.DISTRICT), "CBCC"),
                bd(
                        "công chức who heads a public unit",
                        leader(division.in(UnitKind.PUBLIC_UNIT, Level.DISTRICT)),
                        "CBCC+"),
                bd("công chức Sở Ngoại vụ", foreignAffairs, "!"),
                bd("viên chức of Sở Ngoại vụ's centre", publicEmployee().tagged(UnitTag.FOREIGN_AFFAIRS), "VC"),
                bd("phó chủ tịch xã, 39, post marked", viceChair, "X XLD"),
                bd("phó chủ tịch xã, 40, post marked", viceChair.born(AGED_40), "X"),
                bd("phó chủ tịch xã, 39, not marked", viceChair.requires(false), "X"),
                bd("phó chủ tịch xã, 39, not declared", viceChair.requires(null), "X XLD?"),
                bd(
                        "công chức xã, 39, post marked",
                        wardOfficial().requires(true).born(AGED_39),
                        "X"),
                bd("viên chức leading in a commune", viceChair.of(Category.PUBLIC_EMPLOYEE), ""),
                bd("trưởng phòng huyện, 36, post marked", leader(division), "CBCC+"),
                bd("contract staff", division.of(Category.CONTRACT_EMPLOYEE), ""));
    }

    private static PersonFixture leader(PersonFixture person) {
        return leader(person, ManagerRank.DIVISION);
    }

    private static PersonFixture leader(PersonFixture person, ManagerRank rank) {
        return person.leading(rank).requires(true).born(AGED_36);
    }

    private static Golden bt(String name, PersonFixture person, String expected) {
        return new Golden("BT " + name, BINH_THANH, person, expected);
    }

    private static Golden bd(String name, PersonFixture person, String expected) {
        return new Golden("BD " + name, BINH_DINH, person, expected);
    }

    PlanId plan() {
        return new PlanId(root.equals(BINH_THANH) ? "BT" : "BD");
    }

    @Override
    public String toString() {
        return name;
    }
}
