package org.ngoaingu.staff.roster;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether someone teaches a foreign language (domain 4.5). Vietnamese and the languages of ethnic minorities are none
 * (reading A12), and a subject taught in English is not English.
 */
final class TaughtLanguage {

    private static final Pattern FOREIGN = Pattern.compile(
            "\\b(ngoai ngu|(tieng|mon|gv|ngu van) (anh|phap|nga|trung|trung quoc|hoa|duc"
                    + "|nhat|han|han quoc|y|tay ban nha|nhat ban|thai|lao|khmer|campuchia|indonesia|a rap)|anh van|phap van|nga van|trung van"
                    + "|hoa van|nhat ngu|anh ngu|phap ngu|nga ngu|hoa ngu|duc ngu|han ngu|english|french|german|japanese|chinese|russian|korean|esl|efl)\\b");
    private static final Pattern TAUGHT_IN_IT =
            Pattern.compile("\\b(bang|in|song ngu)( tieng)? ?(anh|phap|nga|trung|duc|nhat|han|english"
                    + "|french|german|japanese|chinese|russian|korean|ngoai ngu)\\b.*");
    private static final Pattern BARE_LANGUAGE = Pattern.compile("(anh|phap|nga|trung|duc|nhat|han|av|ta|tieng anh.*)");
    private static final Pattern TEACHER =
            Pattern.compile("\\b(giao vien|gv|giang vien|tro giang|teacher|lecturer)\\b");

    private TaughtLanguage() {}

    static boolean isSubject(String subject) {
        var folded =
                TAUGHT_IN_IT.matcher(Cleaned.folded(subject)).replaceAll(" ").strip();
        return FOREIGN.matcher(folded).find() || BARE_LANGUAGE.matcher(folded).matches();
    }

    /** What the title says; absent for a bare teacher's title. */
    static @Nullable Boolean bySaying(String title) {
        var folded = TAUGHT_IN_IT.matcher(Cleaned.folded(title)).replaceAll(" ").strip();
        if (!TEACHER.matcher(folded).find()) {
            return false;
        }
        if (FOREIGN.matcher(folded).find()) {
            return true;
        }
        return isBareTeacher(folded) ? null : false;
    }

    /** "Giáo viên", "Giáo viên THCS hạng II" name no subject; "Giáo viên Toán" does. */
    private static boolean isBareTeacher(String folded) {
        var rest = TEACHER.matcher(folded)
                .replaceAll(" ")
                .replaceAll(
                        "\\b(mam non|tieu hoc|thcs|thpt|trung hoc|co so|pho thong|hang|i|ii|iii|iv|\\d|chu nhiem|bo mon"
                                + "|day lop|lop|cao cap|chinh|to truong|to pho|chuyen mon|to|pho|truong|tap su|bien che|kiem|nhiem"
                                + "|dai hoc|cao dang|phu trach|hieu|v \\d\\d \\d\\d \\d\\d|hop dong)\\b",
                        " ")
                .strip();
        return rest.isEmpty();
    }
}
