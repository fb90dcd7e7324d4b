package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.platform.Folded;

/** Finds the line that words of a list mean. */
final class TargetLine {

    private static final Pattern YEAR = Pattern.compile("\\b(20\\d{2})\\b");

    private TargetLine() {}

    /**
     * By its id; else by the words of its group, tones aside, of the milestone whose year is named, else of the next one.
     * Of several groups in the words the longest is meant.
     *
     * @param words as «viên chức» or «BT-2030-VC»
     * @param milestone as «2030»; may be empty
     */
    static Optional<Line> find(Plan plan, String words, String milestone, LocalDate today) {
        var byId = plan.lines().stream()
                .filter(line -> line.id().value().equalsIgnoreCase(words))
                .findFirst();
        if (byId.isPresent()) {
            return byId;
        }
        var said = Folded.of(words);
        var year = YEAR.matcher(milestone + " " + words);
        var meant = year.find() ? Integer.parseInt(year.group(1)) : 0;
        return plan.lines().stream()
                .filter(line -> meant == 0 ? line.isOpen(today) : line.due().getYear() == meant)
                .filter(line -> length(line, said) > 0)
                .min(Comparator.<Line>comparingInt(line -> -length(line, said)).thenComparing(Line::due));
    }

    /** Letters of the group's name that stand in the words; nought when it does not. */
    private static int length(Line line, Folded said) {
        var name = line.group().name();
        return Stream.of(name.vi(), name.en())
                .map(Folded::of)
                .filter(it -> said.contains(it.value()))
                .mapToInt(it -> it.value().length())
                .max()
                .orElse(0);
    }
}
