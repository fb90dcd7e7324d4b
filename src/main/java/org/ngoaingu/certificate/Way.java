package org.ngoaingu.certificate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A type of certificate that reaches a level by confirmed rows of a set.
 *
 * @param lowest the lowest scores that do: the named levels of lowest rank, then at most one number and one set of skills
 */
public record Way(CertificateType type, List<Score> lowest) {

    public boolean isStillIssued() {
        return type.noLongerIssued() == null;
    }

    /** The type once, its named levels, and a number beside them in brackets: "VSTEP bậc 4 (6.0)", "IELTS 5.5". */
    public String says(Locale language) {
        var levels = lowest.stream()
                .filter(Score.Named.class::isInstance)
                .map(score -> type.written(score, language))
                .collect(Collectors.joining("/"));
        var numbers = lowest.stream()
                .filter(score -> !(score instanceof Score.Named))
                .map(score -> type.written(score, language))
                .collect(Collectors.joining("; "));
        var scores = levels.isEmpty() ? numbers : numbers.isEmpty() ? levels : levels + " (" + numbers + ")";
        return type.name().say(language) + " " + scores;
    }
}
