package org.ngoaingu.digest.picture;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a picture of a unit's week shows.
 *
 * @param unit its name
 * @param day the figures hold on
 * @param lines in the order to show; those beyond {@value #MOST} are left out and said to be
 */
public record PictureFacts(Locale language, String unit, LocalDate day, List<PictureLine> lines) {

    /** As many lines as fit on a phone. */
    public static final int MOST = 6;

    public PictureFacts {
        unit = oneLine(unit);
        lines = List.copyOf(lines);
    }

    /** Composed letters, on which fonts have the marks in their place, and no control characters. */
    static String oneLine(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cc}\\p{Cf}]+", " ")
                .strip();
    }

    List<PictureLine> shown() {
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    int leftOut() {
        return lines.size() - shown().size();
    }
}
