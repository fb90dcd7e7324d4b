package org.ngoaingu.staff.roster;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row under a heading is, when it is not a person or a unit: a banner, a total, a signature. */
final class RowSort {

    private static final Pattern TOTAL = Pattern.compile(
            "^((tong|tong cong|cong|tong so|cong danh sach|danh sach (nay )?co|an dinh danh sach|total)\\b.*)");
    private static final Pattern SIGNATURE =
            Pattern.compile(".*\\b(nguoi lap( bieu| danh sach)?|lap bieu|ky ten|ky ghi ro|ghi ro ho ten"
                    + "|xac nhan cua|noi nhan|thu truong don vi|tm uy ban nhan dan|tm ubnd|kt chu tich|tl chu tich|ngay \\d* ?thang \\d* ?nam \\d*"
                    + "|ngay thang nam|prepared by|signature)\\b.*");
    private static final Pattern OF_BLOCK = Pattern.compile(
            "^(khoi|can bo|cong chuc|vien chuc|lao dong|hop dong|nguoi lao dong"
                    + "|nguoi hoat dong|lanh dao|chuyen trach|khong chuyen trach|bien che|giao vien|nhan vien|ban giam hieu|danh sach|cac)\\b.*");
    private static final Pattern NUMBERING =
            Pattern.compile("^\\s*(?:[IVXLC]+|\\d{1,3}|[A-Z])\\s*[./)\\-–:]+\\s*(?=\\S)");
    private static final Pattern COUNT =
            Pattern.compile("\\s*[(:\\-–]\\s*\\d+\\s*(người|đ/c|đồng chí|cán bộ|biên chế|CBCCVC)?\\s*\\)?\\s*$");
    private static final Pattern ORDINAL = Pattern.compile("(?i)[IVXLC]+|\\d{1,4}|[A-Z]|[IVXLC\\d]+[.)]");

    private RowSort() {}

    static boolean isTotal(SheetRow row) {
        return row.cells().values().stream()
                .limit(3)
                .anyMatch(cell -> TOTAL.matcher(Cleaned.folded(cell.text())).matches());
    }

    static boolean isSignature(SheetRow row) {
        return row.cells().values().stream()
                .anyMatch(cell -> SIGNATURE.matcher(Cleaned.folded(cell.text())).matches());
    }

    /** The text of a banner: the only text in the row beside an ordinal number and a count. */
    static @Nullable String banner(SheetRow row) {
        String only = null;
        for (var cell : row.cells().values()) {
            var text = cell.text();
            if (cell.numeric() || ORDINAL.matcher(text).matches() || text.matches("\\(?\\d+ ?\\p{L}*\\)?")) {
                continue;
            }
            if (only != null && !only.equals(text)) {
                return null;
            }
            only = text;
        }
        return only;
    }

    /** The unit that a banner names, absent when it names a block or a kind of staff. */
    static @Nullable String unitOf(String banner) {
        var name = COUNT.matcher(NUMBERING.matcher(banner).replaceFirst(""))
                .replaceFirst("")
                .strip();
        return name.isEmpty()
                        || name.length() > 200
                        || OF_BLOCK.matcher(Cleaned.folded(name)).matches()
                ? null
                : name;
    }
}
