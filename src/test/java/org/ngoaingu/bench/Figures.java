package org.ngoaingu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a benchmark measured, run by run. */
public final class Figures {

    private final List<Double> values = new ArrayList<>();

    public void add(double value) {
        values.add(value);
    }

    public double median() {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The median, and each value in the order of the runs, in a format for numbers as {@code %.2f}. */
    public String said(String format) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, format, value))
                .collect(
                        Collectors.joining(" ", "median " + String.format(Locale.ROOT, format, median()) + " of ", ""));
    }
}
