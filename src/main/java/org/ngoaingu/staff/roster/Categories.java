package org.ngoaingu.staff.roster;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Category;

/** Reads what kind of staff someone is from the words and abbreviations of rosters (domain 4.1, 4.5). */
final class Categories {

    private record Words(Category category, Pattern pattern) {}

    /** The first that is found decides: "Cán bộ không chuyên trách" is no cadre, "HĐ viên chức" no public employee. */
    private static final List<Words> KNOWN = List.of(
            words(
                    Category.PART_TIME_COMMUNE_WORKER,
                    ".*\\b(khong chuyen trach|ban chuyen trach|kct|hdkct|nhdkct|part time.*)\\b.*"),
            words(
                    Category.CONTRACT_EMPLOYEE,
                    ".*\\b(hop dong|hdld|hdlv|hd|hd ?\\d+|nd ?68|nd ?111|nghi dinh (68|111)|nld|nguoi lao dong"
                            + "|lao dong|contract.*)\\b.*"),
            words(
                    Category.CIVIL_SERVANT,
                    "cc|cong chuc( (xa|phuong|thi tran|cap xa|huyen|quan|tinh|du bi|tap su))?"
                            + "|civil servants?|ccx|cc xa|cc phuong"),
            words(
                    Category.PUBLIC_EMPLOYEE,
                    "vc|vien chuc( (quan ly|tap su|giao vien|su nghiep))?|public employees?|vcql"),
            words(
                    Category.CADRE,
                    "cb|can bo( (xa|phuong|thi tran|cap xa|huyen|quan|tinh|chuyen trach|bau cu))?|cadres?"
                            + "|cb xa|cb phuong|cbct"));

    private Categories() {}

    private static Words words(Category category, String pattern) {
        return new Words(category, Pattern.compile(pattern));
    }

    static @Nullable Category of(String text) {
        var folded = Cleaned.folded(text);
        return KNOWN.stream()
                .filter(words -> words.pattern.matcher(folded).matches())
                .map(Words::category)
                .findFirst()
                .orElse(null);
    }
}
