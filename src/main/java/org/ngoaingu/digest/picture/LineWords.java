package org.ngoaingu.digest.picture;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.platform.Texts;

/** What pictures say, and their alternative texts: from the same facts, in the same words. */
final class LineWords {

    private final Texts texts;
    private final Locale language;

    LineWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    Locale language() {
        return language;
    }

    String say(String key) {
        return texts.say(language, "picture." + key, Map.of());
    }

    String asOf(LocalDate day) {
        return texts.say(language, "picture.asOf", Map.of("day", day));
    }

    String more(int lines) {
        return texts.say(language, "picture.more", Map.of("lines", lines));
    }

    /** {@code 35,3 %}; empty where the line counts nobody. */
    String share(PictureLine line) {
        return line.share()
                .map(share -> texts.say(language, "picture.share", Map.of("share", share)))
                .orElse("");
    }

    String figures(PictureLine line) {
        return line.counted() == 0
                ? say("nobody")
                : texts.say(
                        language,
                        "picture.figures",
                        Map.of(
                                "reached",
                                line.reached(),
                                "counted",
                                line.counted(),
                                "goal",
                                line.goal(),
                                "common",
                                line.common() ? "yes" : "no"));
    }

    String outlook(PictureLine line) {
        return switch (line.outlook()) {
            case Outlook.Expected to ->
                texts.say(
                        language,
                        "picture.expected",
                        Map.of("day", to.milestone(), "low", to.low(), "expected", to.expected(), "high", to.high()));
            case Outlook.TooFewWeeks few -> texts.say(language, "picture.tooFew", Map.of("weeks", few.fewest()));
            case Outlook.Nothing nothing -> "";
        };
    }

    /** A level of the little scale. */
    String scale(int percent) {
        return percent + " %";
    }

    /** What the picture tells, for who does not see it. */
    String alternative(PictureFacts facts) {
        var said = new StringBuilder(
                texts.say(language, "picture.alternative.head", Map.of("unit", facts.unit(), "day", facts.day())));
        facts.shown().forEach(line -> said.append(' ').append(alternative(line)));
        if (facts.leftOut() > 0) {
            said.append(' ').append(more(facts.leftOut())).append('.');
        }
        return said.toString();
    }

    private String alternative(PictureLine line) {
        var parts = new StringBuilder(line.label()).append(": ");
        parts.append(line.share().isPresent() ? share(line) + ", " : "").append(figures(line));
        var trend = line.trend();
        if (trend.size() > 1) {
            parts.append("; ")
                    .append(texts.say(
                            language,
                            "picture.alternative.trend",
                            Map.of(
                                    "from",
                                    trend.getFirst().percent(),
                                    "since",
                                    trend.getFirst().day())));
        }
        var outlook = outlook(line);
        if (!outlook.isEmpty()) {
            parts.append("; ")
                    .append(
                            line.outlook() instanceof Outlook.Expected
                                    ? texts.say(language, "picture.alternative.outlook", Map.of("outlook", outlook))
                                    : outlook);
        }
        return parts.append('.').toString();
    }
}
