package org.ngoaingu.staff.roster;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.ManagerRank;

/**
 * How high a leading post stands by the words of its title (domain 4.3, 4.5); a deputy ranks as the head. The SQL
 * function {@code manager_rank} adds what the post's unit says.
 */
final class ManagerRanks {

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

    /** What the title says by itself; absent for titles such as "Giám đốc" that stand at every height. */
    static @Nullable ManagerRank saidByTitle(String title) {
        return Titles.parts(title).stream()
                .filter(part -> Boolean.TRUE.equals(Titles.saysManager(part)))
                .map(part -> ofPart(head(part)))
                .filter(rank -> rank != null)
                .max(ManagerRank::compareTo)
                .orElse(null);
    }

    private static String head(String part) {
        return DEPUTY.matcher(ACTING.matcher(part).replaceFirst("")).replaceFirst("");
    }

    private static @Nullable ManagerRank ofPart(String part) {
        if (WITHIN_UNIT.matcher(part).matches()) {
            return ManagerRank.BELOW_DIVISION;
        }
        if (AUTHORITY_HEAD.matcher(part).matches()) {
            return ofAuthorityHead(part);
        }
        if (DEPARTMENT_HEAD.matcher(part).matches()) {
            return ManagerRank.ABOVE_DIVISION;
        }
        return DIVISION_HEAD.matcher(part).matches() ? ManagerRank.DIVISION : null;
    }

    /** Leaders of a commune stand below, those of a district or province above; mass bodies of a district are its equals. */
    private static @Nullable ManagerRank ofAuthorityHead(String part) {
        if (COMMUNE.matcher(part).matches() && !part.contains("thi xa")) {
            return ManagerRank.BELOW_DIVISION;
        }
        if (MASS_BODY.matcher(part).matches()) {
            return ManagerRank.DIVISION;
        }
        return ABOVE_COMMUNE.matcher(part).matches() ? ManagerRank.ABOVE_DIVISION : null;
    }
}
