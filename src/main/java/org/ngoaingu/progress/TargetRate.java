package org.ngoaingu.progress;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads a rate as lists write it: {@code 40}, {@code 40 %}, {@code 40,0}, and {@code 0.4} as sheets keep percents. */
final class TargetRate {

    private static final Pattern RATE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,15})?)\\s*(%?)");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private TargetRate() {}

    /** Whole percents from 1 to 100; empty for all else. */
    static OptionalInt of(String text) {
        var read = RATE.matcher(text.strip());
        if (!read.matches()) {
            return OptionalInt.empty();
        }
        var number = new BigDecimal(read.group(1).replace(',', '.'));
        var share = read.group(2).isEmpty() && read.group(1).matches("0[.,].*");
        var percent = (share ? number.multiply(ALL) : number).stripTrailingZeros();
        return percent.scale() <= 0 && percent.signum() > 0 && percent.compareTo(ALL) <= 0
                ? OptionalInt.of(percent.intValueExact())
                : OptionalInt.empty();
    }
}
