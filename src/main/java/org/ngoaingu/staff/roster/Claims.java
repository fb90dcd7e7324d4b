package org.ngoaingu.staff.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.roster.StaffRow.Claim;

/** What a row says about language certificates, in columns of their own or as free text in one. */
final class Claims {

    private static final Pattern SEVERAL = Pattern.compile("\\s*[;\\n]\\s*");
    private static final Set<String> NONE = Set.of("", "khong", "khong co", "chua", "chua co", "0", "no", "none", "ko");
    private static final Pattern LANGUAGE_NAME =
            Pattern.compile("(tieng )?(anh|phap|nga|trung|trung quoc|hoa|duc|nhat|han|english)( van)?");
    private static final int FIRST_OF_CENTURY = 69;
    private static final int MOST = 20;

    private Claims() {}

    static List<Claim> of(SheetRow row, Layout layout, boolean from1904) {
        var claims = new ArrayList<Claim>();
        for (var columns : layout.certificates()) {
            var kind = text(row, columns, Column.CERTIFICATE);
            var score = text(row, columns, Column.CERTIFICATE_SCORE);
            var issued = cell(row, columns, Column.CERTIFICATE_DATE);
            var mark = text(row, columns, Column.CERTIFICATE_VERIFIED);
            boolean verified = mark != null && Boolean.TRUE.equals(YesNo.of(mark));
            boolean inColumns = columns.containsKey(Column.CERTIFICATE_SCORE);
            if (kind != null && !inColumns && issued == null) {
                for (var each : SEVERAL.split(kind)) {
                    add(claims, named(each, columns, layout), null, null, verified);
                }
            } else {
                add(claims, kind == null ? null : named(kind, columns, layout), score, day(issued, from1904), verified);
            }
        }
        return claims.size() > MOST ? claims.subList(0, MOST) : claims;
    }

    private static void add(
            List<Claim> claims,
            @Nullable String kind,
            @Nullable String score,
            @Nullable String issued,
            boolean verified) {
        var named = isNone(kind) ? null : kind;
        var scored = isNone(score) ? null : score;
        if (named != null || scored != null) {
            claims.add(new Claim(named, scored, issued, verified));
        }
    }

    /** A cell "B1" under the heading «Tiếng Anh» speaks of English. */
    private static String named(String text, Map<Column, Integer> columns, Layout layout) {
        var index = columns.get(Column.CERTIFICATE);
        var leaf = index == null ? "" : layout.leaf(index);
        return !isNone(text) && LANGUAGE_NAME.matcher(Cleaned.folded(leaf)).matches() ? leaf + " " + text : text;
    }

    private static boolean isNone(@Nullable String text) {
        return text == null || NONE.contains(Cleaned.folded(text));
    }

    /** ISO where the whole day could be read, else as written. */
    private static @Nullable String day(@Nullable Cell cell, boolean from1904) {
        if (cell == null) {
            return null;
        }
        return RosterDate.of(cell, from1904, FIRST_OF_CENTURY) instanceof RosterDate.Read read
                        && read.date().precision() == BirthDate.Precision.DAY
                ? read.date().date().toString()
                : cell.text();
    }

    private static @Nullable Cell cell(SheetRow row, Map<Column, Integer> columns, Column part) {
        var index = columns.get(part);
        return index == null ? null : row.cells().get(index);
    }

    private static @Nullable String text(SheetRow row, Map<Column, Integer> columns, Column part) {
        var cell = cell(row, columns, part);
        return cell == null ? null : cell.text();
    }
}
