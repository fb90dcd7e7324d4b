package org.ngoaingu.staff.roster;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a title alone says of leading (lãnh đạo, quản lý), by the list of domain 4.3: deputies lead, former holders and
 * acting clerks do not, a title that is not listed says nothing.
 */
public final class Titles {

    /** "kiêm", commas and brackets part a title into several; a dash does not ("Tư pháp - Hộ tịch"). */
    private static final Pattern PARTS = Pattern.compile("(?iu)[,;/+()\\n]|\\bki[eê]m( nhi[eệ]m)?\\b");

    private static final Pattern ACTING = Pattern.compile("^(q|quyen|phu trach|pt|tam thoi|acting) ");
    private static final Pattern CITY = Pattern.compile("\\btp (hcm|hochiminh|ho chi minh|truc thuoc.*|thuoc.*)\\b");
    private static final String DIVISIONS =
            "noi vu|tai chinh.*|tckh|tc kh|tu phap|kinh te.*|kt.*|quan ly.*|qldt|tnmt|tai nguyen.*"
                    + "|lao dong.*|ldtbxh|ld tbxh|van hoa.*|vhtt|vhxh|vh xh|giao duc.*|gd.*|gddt|y te|nghiep vu.*|to chuc.*|tc.*"
                    + "|hanh chinh.*|hc.*|ke hoach.*|kh.*|tong hop|dao tao.*|cong tac.*|ky thuat.*|nong nghiep.*|dan toc|cong thuong";
    private static final Pattern DIVISION_HEAD = Pattern.compile("^(p ?)?tp( (" + DIVISIONS + "))?$");

    private static final Pattern LEADS =
            Pattern.compile("^(pho |p )?(tong )?(thu truong|chu tich|bi thu|truong phong|truong ban"
                    + "|chanh van phong|chanh vp|chanh thanh tra|giam doc|gd|hieu truong|chi cuc truong|cuc truong|vien truong"
                    + "|truong khoa|truong tram|truong don vi|truong doan|chu nhiem uy ban|chu nhiem ubkt|chu nhiem ub|phong|ban"
                    + "|khoa|tram|hieu truong|director|head|chairman|chairwoman|chairperson|chair|principal|headmaster|chief|secretary)\\b.*"
                    + "|^(pct|ct|pbt|bt|ptp|cvp|pcvp|pvp|ht|pht|gd|pgd|hieu pho|pho van phong|pho vp|pho thanh tra|cct|pcct|tk|ptk)\\b.*"
                    + "|^(vice|deputy) (chairman|chairwoman|chairperson|chair|principal|director|head|chief|secretary)\\b.*"
                    + "|^chi cuc pho\\b.*|^(can bo quan ly|vien chuc quan ly|lanh dao)\\b.*");
    /** Begins like a leader's title and is none. */
    private static final Pattern LEADS_NOT = Pattern.compile(
            "^(phong vien|ban ve.*|chief accountant|secretary|ban" + "|phong|khoa|tram|ban (cham|giu).*|bt|ct|tk)$");
    /** Posts of Party cells, unions and school clubs: on no list. */
    private static final Pattern UNLISTED = Pattern.compile(
            "^(pho )?(bi thu|chu tich) (chi bo|chi doan|lien chi|cong doan.*|chi hoi.*"
                    + "|hoi dong (truong|khoa hoc|thi dua).*|hoi chu thap do.*|hoi khuyen hoc.*|hoi cuu giao chuc.*)\\b.*");

    private static final Pattern LEADS_NO_ONE =
            Pattern.compile("^(chuyen vien|can su|nhan vien|nv|van thu|giao vien|gv|giang vien|tro giang"
                    + "|bac si|bac sy|bs|y si|y sy|y ta|dieu duong|ho sinh|ho ly|duoc si|duoc sy|ke toan|thu quy|thu vien|bao ve"
                    + "|lai xe|tap vu|cap duong|nau an|phuc vu|vien chuc|cong chuc|cv|cvc|cvcc|cs|vt|tq|ky su|ky thuat vien|ktv"
                    + "|thanh tra vien|thiet bi|thi nghiem|tong phu trach|phu trach doi|giao vu|hoc vu|phong vien|bien tap vien"
                    + "|huan luyen vien|dien vien|nghien cuu vien|kiem soat vien|kiem lam vien|y te|to truong|to pho|pho to truong"
                    + "|chi huy truong|pho chi huy truong|van phong thong ke|vp thong ke|dia chinh|tai chinh ke toan|tc kt|tu phap ho tich"
                    + "|tu phap|van hoa xa hoi|vh xh|thong ke|nguoi lao dong|hop dong|lao dong|quan tri|tho|bao mau|teacher|lecturer"
                    + "|officer|specialist|accountant|staff|nurse|doctor|librarian|clerk|guard|driver)\\b.*");
    private static final Pattern HEAD_OF_GROUP = Pattern.compile("^(pho )?to (truong|pho)\\b.*");

    private Titles() {}

    /** Whether the title is a leading one; absent when no list knows it. */
    public static @Nullable Boolean saysManager(String title) {
        var parts = parts(title);
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.stream().anyMatch(Titles::leads)) {
            return true;
        }
        return parts.stream().allMatch(Titles::leadsNoOne) ? false : null;
    }

    /** Whether someone should look at it again: "Tổ trưởng chuyên môn" is no leader by default. */
    static boolean isDoubtful(String title) {
        return parts(title).stream()
                .anyMatch(part -> HEAD_OF_GROUP.matcher(part).matches());
    }

    /** The folded parts of a title, acting holders like the holders. */
    static List<String> parts(String title) {
        return Stream.of(PARTS.split(title))
                .map(Cleaned::folded)
                .filter(part -> !part.isEmpty())
                .map(part -> CITY.matcher(part).replaceAll("thanh pho").strip())
                .toList();
    }

    private static boolean leads(String part) {
        if (isFormer(part) || UNLISTED.matcher(part).matches()) {
            return false;
        }
        var acting = ACTING.matcher(part);
        if (acting.find()) {
            var held = part.substring(acting.end());
            return leads(held)
                    || held.matches(
                            "(phong|ban|khoa|tram|truong|don vi|van phong|thanh tra|chi cuc|so|trung tam)\\b.*");
        }
        if (DIVISION_HEAD.matcher(part).matches()) {
            return true;
        }
        return LEADS.matcher(part).matches() && !LEADS_NOT.matcher(part).matches() && !startsWithBareUnit(part);
    }

    /** "Phó phòng" leads; "Phòng Nội vụ" names a place. */
    private static boolean startsWithBareUnit(String part) {
        return part.matches("(phong|ban|khoa|tram)\\b.*");
    }

    private static boolean leadsNoOne(String part) {
        return isFormer(part)
                || (!UNLISTED.matcher(part).matches()
                        && LEADS_NO_ONE
                                .matcher(ACTING.matcher(part).replaceFirst(""))
                                .matches());
    }

    private static boolean isFormer(String part) {
        return part.startsWith("nguyen ") || part.startsWith("former ");
    }
}
