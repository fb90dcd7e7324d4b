package org.ngoaingu.staff.roster;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the heading of a column means (domain 4.1).
 *
 * @param sort whether it is kept
 * @param column what it is about, where it is kept
 */
record Heading(Sort sort, @Nullable Column column) {

    /** What becomes of the cells under a heading. */
    enum Sort {
        /** Asked for by the import. */
        KEPT,
        /** A well-known heading that nothing asks for, such as STT. */
        KNOWN,
        /** Sensitive (domain 6.4), never read. */
        SENSITIVE,
        /** Not understood. */
        UNKNOWN
    }

    /** Which of the two files is being read: "Loại" means another thing in each. */
    enum Subject {
        UNITS,
        STAFF
    }

    private static final Heading SENSITIVE = new Heading(Sort.SENSITIVE, null);
    private static final Heading KNOWN = new Heading(Sort.KNOWN, null);
    private static final Heading UNKNOWN = new Heading(Sort.UNKNOWN, null);

    /** On the written text, because without its tones "Đảng" is "đang". */
    private static final Pattern PARTY = Pattern.compile("(?<!\\p{L})đảng(?!\\p{L})");

    private static final Pattern PERSONAL = words("dan toc|ton giao|que quan|nguyen quan|ly luan|llct|chinh tri|luong"
            + "|he so|hsl|hspc|phu cap|pccv|bhxh|bhyt|bao hiem|cccd|cmnd|cmtnd|cmt|cccd cmnd|can cuoc|chung minh"
            + "|dinh danh|ho chieu|ma so thue|mst|tai khoan|vao dang|dang vien|dang phi|suc khoe|xuat than"
            + "|gia dinh chinh sach|doi tuong chinh sach|ethnic|ethnicity|ethnic group|religion|salary|pay grade"
            + "|identity|id card|passport|party|social insurance|hometown|place of origin|political");
    private static final Pattern OF_STAFF = words("cbccvc|cbcc|ccvc|cbvc|can bo|cong chuc|vien chuc|cb|cc|vc");
    private static final Pattern PAY_STEP = Pattern.compile("(so )?bac( hien huong| hien giu| luong.*)?");
    private static final Pattern LANGUAGE = words("ngoai ngu|trinh do nn|chung chi nn|cc nn|nn|tieng anh|anh van"
            + "|foreign languages?|language|languages|english|ccnn|tieng phap|tieng trung|tieng nhat|tieng han|tieng nga"
            + "|tieng duc");
    private static final Pattern DEMANDED = words("yeu cau|su dung ngoai ngu|can ngoai ngu|requires?|required");
    private static final Pattern LANGUAGE_OR_FL = words("ngoai ngu|nn|tieng|language|ngoai ngu nn");
    private static final Pattern ISSUED = words("ngay cap|thoi gian cap|nam cap|ngay thi|thoi diem cap|ngay cc"
            + "|ngay cap chung chi|issued|issue date|date of issue|issued on");
    /** In a roster of a language plan a certificate is one of language, unless its heading says of what else. */
    private static final Pattern BARE_CERTIFICATE =
            Pattern.compile("((loai|ten|cac) )?(van bang )?chung chi( van bang)?|certificates?|type of certificate");

    private static final Pattern VERIFIED = words("tham dinh|xac minh|da xac nhan|xac thuc|verified");
    private static final Pattern SCORE = words("diem|bac|ket qua|muc dat|cap do|score|band|cefr|khung");
    private static final Pattern RANK = words("ngach|cdnn|chuc danh nghe nghiep|chuc danh nn|rank code");
    private static final Pattern PHONE = words("dien thoai|sdt|so dt|dtdd|di dong|phone|telephone|mobile|zalo");
    private static final Pattern BORN = words("ngay sinh|nam sinh|thang sinh|ngay thang nam sinh|thang nam sinh"
            + "|ngay thang sinh|sinh ngay|sinh nam|date of birth|birth date|birthdate|birthday|dob|year of birth|born");
    private static final Pattern TAUGHT = words("mon day|mon giang day|day mon|giang day mon|mon dang day|mon phu trach"
            + "|bo mon giang day|mon hoc giang day|phan mon|teaching subject|subject|subject taught|subjects?");
    private static final Pattern HEAD =
            words("thu truong|nguoi dung dau|truong don vi|lanh dao don vi|head|head of unit");
    private static final Pattern CODE = words("ma|ma so|so hieu|ky hieu|code|id|no");
    private static final Pattern ABOVE =
            words("cap tren|truc thuoc|don vi cha|don vi chu quan|co quan chu quan|parent");
    private static final Pattern UNIT = Pattern.compile("(ten |ma |ma so |ky hieu |unit |department )?"
            + "(co quan|don vi|phong ban|bo phan|to chuc|noi cong tac|noi lam viec|truong|unit|department|organi[sz]ation"
            + "|office|dv|dvi|code|name)\\b.*");
    private static final Pattern UNIT_WORD = words("co quan|don vi|phong ban|bo phan|to chuc|noi cong tac|noi lam viec"
            + "|unit|department|organization|organisation|office|dv|dvi");
    private static final Pattern STAFF_WORD = words("cbccvc|cbcc|ccvc|cbvc|vien chuc|can bo|cong chuc|nhan vien|nv|ns"
            + "|nhan su|cb|cc|vc|staff|employee|personnel|cb cc vc|cbccvc nld");
    private static final Pattern MANAGES =
            words("lanh dao|vien chuc quan ly|can bo quan ly|cbql|ldql|manager|managerial"
                    + "|leader|leading|management|giu chuc vu|chuc vu quan ly");
    private static final Pattern TITLE = words("chuc vu|chuc danh|title|position|job title");
    private static final Pattern POST =
            words("vi tri viec lam|vtvl|vi tri cong tac|cong viec|nhiem vu|job position|job");
    private static final Pattern CATEGORY = Pattern.compile(
            "(doi tuong|loai|dien|phan loai|bien che|nhom|loai hinh)"
                    + "( (can bo|cong chuc|vien chuc|cbccvc|cbcc|ccvc|cb|cc|vc|hd|nld|nhan su|lao dong|hop dong|doi tuong|bien che|va"
                    + "|nguoi lao dong))*|category|staff (type|category)|type of staff|employee type|loai (cb|cc|vc).*|la (cb|cc|vc).*");
    private static final Pattern NAME = Pattern.compile(
            "(ho va ten|ho ten|ho va ten khai sinh|ho ten khai sinh|full ?name"
                    + "|name|ten (can bo|cbccvc|cbcc|nhan vien|cong chuc)|ho va ten (can bo|cbccvc|cbcc|cong chuc|nguoi).*)");
    private static final Pattern SURNAME = Pattern.compile(
            "ho|ho dem|ho va dem|ho lot|ho va lot|ho va ten dem|ho ten dem|ho va chu (lot|dem)|ho (chu )?"
                    + "(lot|dem)|ho va ten lot|surname|last name|family name|surname and middle name");
    private static final Pattern GIVEN_NAME = Pattern.compile("ten|ten goi|given name|first name");
    /** The text {@code roster.column.reason} in every language. */
    private static final Pattern REFUSAL = Pattern.compile("ly do chua nhan duoc|reason for refusal");

    private static final Pattern KNOWN_WORDS = Pattern.compile("stt|tt|so tt|so thu tu|no|ghi chu|note|notes|remarks?"
            + "|gioi tinh|gender|sex|email|e mail|thu dien tu|tin hoc|chuyen mon|chuyen nganh|trinh do chuyen mon"
            + "|trinh do|hoc ham|hoc vi|hang|dia chi.*|noi o.*|cho o.*|noi sinh|ngay vao.*|ngay bo nhiem.*");

    /**
     * @param context the headings above, joined; empty when there is one heading row
     * @param leaf the heading nearest to the data
     */
    static Heading of(String context, String leaf, Subject subject) {
        if (leaf.length() > 200) {
            return UNKNOWN;
        }
        var own = Cleaned.folded(leaf);
        var above = Cleaned.folded(context);
        var all = (above + " " + own).strip();
        if (isSensitive(context + " " + leaf, all, own)) {
            return SENSITIVE;
        }
        if (own.isEmpty()) {
            return UNKNOWN;
        }
        if (KNOWN_WORDS.matcher(own).matches()
                && !(own.equals("trinh do") && LANGUAGE.matcher(above).find())) {
            return KNOWN;
        }
        if (REFUSAL.matcher(own).matches()) {
            return new Heading(Sort.KEPT, Column.REFUSAL);
        }
        var column = subject == Subject.UNITS ? ofUnit(all, own) : ofStaff(above, all, own);
        return column == null ? UNKNOWN : new Heading(Sort.KEPT, column);
    }

    private static boolean isSensitive(String written, String all, String own) {
        if (PAY_STEP.matcher(own).matches()) {
            return !LANGUAGE.matcher(all).find();
        }
        if (PARTY.matcher(written.toLowerCase(Locale.ROOT)).find()) {
            // «Chức vụ (Đảng, chính quyền, đoàn thể)» is the one column of titles
            return !all.contains("chinh quyen");
        }
        if (own.contains("dinh danh") && OF_STAFF.matcher(own).find()) {
            return false;
        }
        if (all.contains("chinh tri xa hoi") || all.contains("chinh quyen")) {
            return false;
        }
        return PERSONAL.matcher(all).find();
    }

    private static @Nullable Column ofUnit(String all, String own) {
        boolean code = CODE.matcher(own).find();
        if (DEMANDED.matcher(all).find() && LANGUAGE_OR_FL.matcher(all).find()) {
            return Column.REQUIRES_LANGUAGE;
        }
        if (HEAD.matcher(own).find()) {
            return code ? Column.HEAD_CODE : null;
        }
        if (ABOVE.matcher(own).find()) {
            return own.startsWith("ten") || own.contains(" name") ? null : Column.PARENT_CODE;
        }
        if (own.matches(".*\\b(ngoai vu|doi ngoai|foreign affairs)\\b.*")) {
            return Column.FOREIGN_AFFAIRS;
        }
        if (own.matches("(loai|loai hinh|phan loai|kind|type)\\b.*|unit (kind|type)")) {
            return Column.UNIT_KIND;
        }
        if (own.matches("cap( hanh chinh| don vi| quan ly)?|level|administrative level")) {
            return Column.LEVEL;
        }
        if (own.matches("khoi\\b.*|block|sector")) {
            return Column.BLOCK;
        }
        if (STAFF_WORD.matcher(own).find() || NAME.matcher(own).matches() && !own.equals("name")) {
            return null;
        }
        if (own.matches("ma|ma so|code") || code && UNIT.matcher(own).matches()) {
            return Column.UNIT_CODE;
        }
        return own.matches("ten|name") || UNIT.matcher(own).matches() ? Column.UNIT_NAME : null;
    }

    private static @Nullable Column ofStaff(String above, String all, String own) {
        if (DEMANDED.matcher(all).find() && LANGUAGE_OR_FL.matcher(all).find()) {
            // the level that a post asks for is not what it is about
            return all.contains("trinh do") ? null : Column.REQUIRES_LANGUAGE;
        }
        if (RANK.matcher(own).find()) {
            return own.matches("(ten|ngay|hang|thoi).*") ? null : Column.RANK_CODE;
        }
        if (VERIFIED.matcher(own).find()) {
            return Column.CERTIFICATE_VERIFIED;
        }
        var certificate = ofCertificate(above, all, own);
        if (certificate != null) {
            return certificate;
        }
        if (PHONE.matcher(own).find()) {
            return Column.PHONE;
        }
        if (BORN.matcher(own).find()) {
            return Column.BIRTH_DATE;
        }
        if (own.matches("nam|men|male") || own.matches("nu|women|female")) {
            return own.matches("nam|men|male") ? Column.BIRTH_DATE_MEN : Column.BIRTH_DATE_WOMEN;
        }
        if (TAUGHT.matcher(own).find()) {
            return Column.TEACHING_SUBJECT;
        }
        return ofPost(own);
    }

    private static @Nullable Column ofCertificate(String above, String all, String own) {
        if (above.isEmpty() && BARE_CERTIFICATE.matcher(own).matches()) {
            return Column.CERTIFICATE;
        }
        if (!LANGUAGE.matcher(all).find() || TAUGHT.matcher(own).find()) {
            return null;
        }
        if (ISSUED.matcher(own).find()) {
            return Column.CERTIFICATE_DATE;
        }
        boolean named = LANGUAGE.matcher(own).find();
        if (SCORE.matcher(own).find() && !(named && above.isEmpty() && own.contains("chung chi"))) {
            return Column.CERTIFICATE_SCORE;
        }
        return named
                        || own.matches(
                                ".*\\b(chung chi|van bang|bang cap|loai|ten|trinh do|certificate|certificates|anh|phap"
                                        + "|trung|nhat|han|nga|duc|khac)\\b.*")
                ? Column.CERTIFICATE
                : null;
    }

    private static @Nullable Column ofPost(String own) {
        boolean unit = UNIT_WORD.matcher(own).find();
        if (CODE.matcher(own).find() && unit && own.matches("(ma|ky hieu|unit|department|so hieu|code).*")) {
            return Column.UNIT_CODE;
        }
        if (own.matches("ma|ma so|so hieu|code")
                || CODE.matcher(own).find()
                        && own.matches("(ma|so hieu|staff|employee|personnel).*")
                        && (STAFF_WORD.matcher(own).find() || own.startsWith("so hieu"))) {
            return Column.STAFF_CODE;
        }
        if (NAME.matcher(own).matches()) {
            return Column.NAME;
        }
        if (SURNAME.matcher(own).matches()) {
            return Column.SURNAME;
        }
        if (GIVEN_NAME.matcher(own).matches()) {
            return Column.GIVEN_NAME;
        }
        if (unit && UNIT.matcher(own).matches()) {
            return Column.UNIT_NAME;
        }
        if (CATEGORY.matcher(own).matches()) {
            return Column.CATEGORY;
        }
        if (MANAGES.matcher(own).find() && !own.matches("(ten |cac )?(chuc vu|chuc danh)\\b.*")) {
            return Column.MANAGER;
        }
        if (TITLE.matcher(own).find()) {
            return Column.TITLE;
        }
        return POST.matcher(own).find() ? Column.JOB_POSITION : null;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b");
    }
}
