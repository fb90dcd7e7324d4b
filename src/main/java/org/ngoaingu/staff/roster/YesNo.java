package org.ngoaingu.staff.roster;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cell that says yes or no: a mark, or the word. */
final class YesNo {

    private static final Set<String> YES = Set.of(
            "x",
            "xx",
            "✓",
            "✔",
            "☑",
            "☒",
            "√",
            "v",
            "+",
            "1",
            "có",
            "co",
            "yes",
            "y",
            "true",
            "đúng",
            "rồi",
            "đã thẩm định",
            "đã xác minh",
            "×",
            "●",
            "•",
            "*",
            "đã");
    private static final Set<String> NO =
            Set.of("không", "khong", "ko", "k", "no", "n", "false", "0", "sai", "chưa", "☐", "chưa thẩm định");

    private YesNo() {}

    static @Nullable Boolean of(String text) {
        if (text.length() > 20) {
            return null;
        }
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) ? false : null;
    }
}
