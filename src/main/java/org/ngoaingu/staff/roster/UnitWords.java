package org.ngoaingu.staff.roster;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.UnitKind;

/** Reads kind, level and block of a unit from the words and abbreviations of unit lists. */
final class UnitWords {

    private record Kind(UnitKind kind, Pattern pattern) {}

    /** The first that fits decides; all match from the beginning of the text. */
    private static final List<Kind> KINDS = List.of(
            kind(UnitKind.PEOPLES_COMMITTEE, "(ubnd|uy ban nhan dan|people s committee|hdnd va ubnd)\\b.*"),
            kind(
                    UnitKind.PARTY_BODY,
                    "(huyen uy|quan uy|tinh uy|thanh uy|thi uy|dang uy|ban to chuc|ban tuyen giao|ban dan van|ban noi chinh"
                            + "|uy ban kiem tra|ubkt|co quan (cua )?dang|co quan khoi dang|khoi dang|dang|ban dang|ban xay dung dang"
                            + "|van phong (huyen uy|quan uy|tinh uy|thanh uy|thi uy|dang uy)|don vi dang|party)\\b.*"),
            kind(
                    UnitKind.SOCIOPOLITICAL_BODY,
                    "(ubmttq|mttq|mat tran|uy ban (mat tran|mttq)|doan the|co quan (mat tran|mttq|doan the)|to chuc chinh tri|hoi"
                            + "|lien doan|ldld|doan thanh nien|doan tncs|tinh doan|quan doan|huyen doan|thanh doan"
                            + "|tc ct xh|to chuc ct xh|khoi doan the|front|mass organi[sz]ation.*|socio political.*)\\b.*"),
            kind(
                    UnitKind.PUBLIC_UNIT,
                    "(don vi su nghiep|dvsn|dvsncl|dv su nghiep|su nghiep|truong|trung tam|tt|benh vien|bv|tram|ban quan ly|bql"
                            + "|nha thieu nhi|nha van hoa|thu vien|bao tang|nha hat|ban boi thuong|vien|dai truyen|dai phat"
                            + "|mam non|mau giao|tieu hoc|thcs|thpt|th thcs|public unit|public (non business|service) unit.*"
                            + "|school|centre|center|hospital|quy dau tu|ban bt)\\b.*"),
            kind(UnitKind.SUB_DEPARTMENT, "(chi cuc|sub department)\\b.*"),
            kind(
                    UnitKind.DIVISION,
                    "(phong|van phong|thanh tra|co quan chuyen mon (cap huyen|thuoc ubnd (quan|huyen|cap huyen))|division)\\b.*"),
            kind(
                    UnitKind.DEPARTMENT,
                    "(so|ban dan toc|ban nganh|ban|so ban nganh|co quan chuyen mon (cap tinh|thuoc ubnd tinh)"
                            + "|department)\\b.*"),
            kind(UnitKind.OTHER, "(khac|don vi khac|other)\\b.*"));

    private static final Pattern PROVINCE = Pattern.compile(
            ".*\\b(cap tinh|tinh|(thanh pho|tp) truc thuoc.*|tinh thanh pho|thanh pho ho chi minh|tp hcm|tp ha noi|province|provincial)\\b.*");
    private static final Pattern DISTRICT = Pattern.compile(
            ".*\\b(cap huyen|cap quan|huyen|quan|thi xa|(thanh pho|tp) thuoc.*|district|quan huyen)\\b.*");
    private static final Pattern COMMUNE =
            Pattern.compile(".*\\b(cap xa|xa|phuong|thi tran|dac khu|cap phuong|commune|ward)\\b.*");

    private UnitWords() {}

    private static Kind kind(UnitKind kind, String pattern) {
        return new Kind(kind, Pattern.compile(pattern));
    }

    static @Nullable UnitKind kind(String text) {
        var folded = Cleaned.folded(text);
        return KINDS.stream()
                .filter(each -> each.pattern.matcher(folded).matches())
                .map(Kind::kind)
                .findFirst()
                .orElse(null);
    }

    /** "Thành phố" alone may be a province's or a district's level and is not read. */
    static @Nullable Level level(String text) {
        // ward and commune of "thị xã" are not meant
        var folded = Cleaned.folded(text).replaceAll("\\bthi xa\\b", "huyen");
        if (folded.matches(".*\\b(thanh pho|tp) (truc )?thuoc\\b.*")) {
            return folded.contains("truc thuoc") ? Level.PROVINCE : Level.DISTRICT;
        }
        boolean commune = COMMUNE.matcher(folded).matches();
        boolean district = DISTRICT.matcher(folded).matches();
        boolean province = PROVINCE.matcher(folded).matches();
        if (commune == district && commune || commune && province || district && province) {
            return null;
        }
        return commune ? Level.COMMUNE : district ? Level.DISTRICT : province ? Level.PROVINCE : null;
    }

    /** The level that the name of a People's Committee says: "Ủy ban nhân dân Phường 1". */
    static @Nullable Level levelOfCommittee(String name) {
        var folded = Cleaned.folded(name).replaceAll("\\bthi xa\\b", "huyen");
        var said =
                folded.replaceFirst("^(ubnd|uy ban nhan dan) (xa|phuong|thi tran|dac khu|huyen|quan|tinh)\\b.*", "$2");
        return said.equals(folded) ? null : level(said);
    }

    static @Nullable Block block(String text) {
        var folded = Cleaned.folded(text);
        if (folded.matches(".*\\b(mttq|mat tran|doan the|chinh tri xa hoi|ct xh|hoi|sociopolitical|front)\\b.*")) {
            return Block.SOCIOPOLITICAL;
        }
        if (folded.matches(".*\\b(dang|party)\\b.*")) {
            return Block.PARTY;
        }
        return folded.matches(
                        ".*\\b(nha nuoc|chinh quyen|quan ly nha nuoc|hanh chinh|su nghiep|chuyen mon|phuong|xa|ubnd|state)\\b.*")
                ? Block.STATE
                : null;
    }
}
