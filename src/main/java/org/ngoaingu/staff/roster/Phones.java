package org.ngoaingu.staff.roster;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers of Việt Nam as ten digits, with the mobile prefixes that were changed in 2018. */
public final class Phones {

    private static final Map<String, String> CHANGED_2018 = Map.ofEntries(
            Map.entry("0162", "032"),
            Map.entry("0163", "033"),
            Map.entry("0164", "034"),
            Map.entry("0165", "035"),
            Map.entry("0166", "036"),
            Map.entry("0167", "037"),
            Map.entry("0168", "038"),
            Map.entry("0169", "039"),
            Map.entry("0120", "070"),
            Map.entry("0121", "079"),
            Map.entry("0122", "077"),
            Map.entry("0126", "076"),
            Map.entry("0128", "078"),
            Map.entry("0123", "083"),
            Map.entry("0124", "084"),
            Map.entry("0125", "085"),
            Map.entry("0127", "081"),
            Map.entry("0129", "082"),
            Map.entry("0186", "056"),
            Map.entry("0188", "058"),
            Map.entry("0199", "059"));
    private static final Pattern SEVERAL = Pattern.compile("[;/,\\n]");

    private Phones() {}

    /** The first number of the cell, absent when it is none. */
    public static @Nullable String of(String text) {
        var digits = SEVERAL.split(text, 2)[0].replaceAll("[^\\d+]", "").replaceAll("(?<=.)\\+", "");
        digits = digits.replaceFirst("^(\\+|00)84", "0")
                .replaceFirst("^84(?=\\d{9,10}$)", "0")
                .replace("+", "");
        if (digits.matches("[1-9]\\d{8,9}")) {
            digits = "0" + digits;
        }
        digits = digits.replaceFirst("^00(?=[35789])", "0");
        if (digits.length() == 11) {
            var now = CHANGED_2018.get(digits.substring(0, 4));
            digits = now == null ? digits : now + digits.substring(4);
        }
        return digits.matches("0[2-9]\\d{8,9}") ? digits : null;
    }
}
