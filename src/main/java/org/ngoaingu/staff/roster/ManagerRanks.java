package org.ngoaingu.staff.roster;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.UnitKind;

/** How high a leading post stands (domain 4.3, 4.5): by its title, else by the body led. A deputy ranks as the head. */
public final class ManagerRanks {

    private static final Pattern DEPUTY = Pattern.compile("^(pho |deputy |vice |p(?=(ct|bt|tp|gd|ht|cvp|cct)\\b))");
    private static final Pattern ACTING = Pattern.compile("^(q|quyen|phu trach|pt|acting) ");
    private static final Pattern MASS_BODY = Pattern.compile(
            ".*\\b(mttq|ubmttq|mat tran|hoi|doan|lien doan|ldld|lhpn|ccb|cuu chien binh|nong dan|phu nu|thanh nien)\\b.*");
    private static final Pattern COMMUNE = Pattern.compile(".*\\b(phuong|xa|thi tran|dac khu|ward|commune)\\b.*");
    private static final Pattern ABOVE_COMMUNE = Pattern.compile(
            ".*\\b(quan|huyen|thi xa|thanh pho|tp|tinh|quan uy|huyen uy|tinh uy|thanh uy|thi uy|province|district|city)\\b.*");
    private static final Pattern AUTHORITY_HEAD = Pattern.compile("^(chu tich|ct|bi thu|bt|thuong truc|chairman)\\b.*");
    private static final Pattern DEPARTMENT_HEAD =
            Pattern.compile("^(giam doc|gd|director) so\\b.*|^chanh thanh tra tinh\\b.*");
    private static final Pattern DIVISION_HEAD =
            Pattern.compile("^(truong phong|tp|phong|truong ban|ban|chanh van phong"
                    + "|chanh vp|van phong|cvp|vp|chanh thanh tra|thanh tra|chi cuc truong|cct|head of division)\\b.*");
    private static final Pattern WITHIN_UNIT =
            Pattern.compile("^(truong khoa|khoa|truong tram|tram|to truong|truong bo mon)\\b.*");

    private ManagerRanks() {}

    /**
     * The rank of a leading post, absent when title and unit do not tell.
     *
     * @param title as written
     * @param kind the kind of the post's unit
     * @param level the level of the post's unit
     * @param marked whether the roster's mark says that the post leads
     */
    public static @Nullable ManagerRank rank(
            @Nullable String title, @Nullable UnitKind kind, @Nullable Level level, boolean marked) {
        var byTitle = title == null ? null : byTitle(title, kind, level);
        if (byTitle != null) {
            return byTitle;
        }
        boolean leads = marked || (title != null && Boolean.TRUE.equals(Titles.saysManager(title)));
        return leads ? byBody(kind, level) : null;
    }

    /** What the title says without its unit; absent for titles such as "Giám đốc" that stand at every height. */
    static @Nullable ManagerRank saidByTitle(String title) {
        return byTitle(title, null, null);
    }

    private static @Nullable ManagerRank byTitle(String title, @Nullable UnitKind kind, @Nullable Level level) {
        if (!Boolean.TRUE.equals(Titles.saysManager(title))) {
            return null;
        }
        return Titles.parts(title).stream()
                .filter(part -> Boolean.TRUE.equals(Titles.saysManager(part)))
                .map(part -> ofPart(head(part), kind, level))
                .filter(rank -> rank != null)
                .max(ManagerRank::compareTo)
                .orElse(null);
    }

    private static String head(String part) {
        return DEPUTY.matcher(ACTING.matcher(part).replaceFirst("")).replaceFirst("");
    }

    private static @Nullable ManagerRank ofPart(String part, @Nullable UnitKind kind, @Nullable Level level) {
        if (WITHIN_UNIT.matcher(part).matches()) {
            return ManagerRank.BELOW_DIVISION;
        }
        if (AUTHORITY_HEAD.matcher(part).matches()) {
            return ofAuthorityHead(part, kind, level);
        }
        if (DEPARTMENT_HEAD.matcher(part).matches()) {
            return ManagerRank.ABOVE_DIVISION;
        }
        if (DIVISION_HEAD.matcher(part).matches()) {
            return ofDivisionHead(part, kind, level);
        }
        return null;
    }

    /** Leaders of a commune stand below, those of a district or province above; mass bodies of a district are its equals. */
    private static @Nullable ManagerRank ofAuthorityHead(String part, @Nullable UnitKind kind, @Nullable Level level) {
        if (level == Level.COMMUNE || (level == null && COMMUNE.matcher(part).matches() && !part.contains("thi xa"))) {
            return ManagerRank.BELOW_DIVISION;
        }
        if (MASS_BODY.matcher(part).matches() || kind == UnitKind.SOCIOPOLITICAL_BODY) {
            return level == Level.PROVINCE ? ManagerRank.ABOVE_DIVISION : ManagerRank.DIVISION;
        }
        return level != null || ABOVE_COMMUNE.matcher(part).matches() ? ManagerRank.ABOVE_DIVISION : null;
    }

    /** A phòng is a division wherever it is, since 01/7/2025 inside communes too, but not inside a public unit. */
    private static ManagerRank ofDivisionHead(String part, @Nullable UnitKind kind, @Nullable Level level) {
        if (kind == UnitKind.PUBLIC_UNIT) {
            return ManagerRank.BELOW_DIVISION;
        }
        boolean provincialBody = level == Level.PROVINCE
                && (kind == UnitKind.PEOPLES_COMMITTEE || kind == UnitKind.DEPARTMENT || kind == UnitKind.PARTY_BODY);
        boolean leadsIt = part.matches("^(truong ban|ban|chanh van phong|cvp|chanh thanh tra|thanh tra)$")
                || part.matches(".*\\b(tinh|tinh uy|thanh uy)$");
        return provincialBody && leadsIt ? ManagerRank.ABOVE_DIVISION : ManagerRank.DIVISION;
    }

    private static @Nullable ManagerRank byBody(@Nullable UnitKind kind, @Nullable Level level) {
        if (level == null) {
            return null;
        }
        if (level == Level.COMMUNE) {
            return kind == UnitKind.DIVISION || kind == UnitKind.PUBLIC_UNIT
                    ? ManagerRank.DIVISION
                    : ManagerRank.BELOW_DIVISION;
        }
        return kind == UnitKind.DEPARTMENT ? ManagerRank.ABOVE_DIVISION : ManagerRank.DIVISION;
    }
}
