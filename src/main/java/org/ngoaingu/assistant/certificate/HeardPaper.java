package org.ngoaingu.assistant.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.Reading;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.platform.Folded;
import org.springframework.stereotype.Component;

/**
 * Hears in a caption or sentence what it says about a paper: "ielts 6.0 thi tháng 3/2025, số 23VN001". What it does not
 * say stays absent; nothing is guessed.
 */
@Component
class HeardPaper {

    /** Words that are listened to. */
    private static final int MOST = 30;

    private static final Pattern TESTED =
            Pattern.compile("(?:thi|kiem tra|tested|taken|test)(?: (?:vao|hoi|ngay|nam|on|in))*$");
    private static final Pattern ISSUED = Pattern.compile("(?:cap|issued)(?: (?:vao|hoi|ngay|on|in))*$");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:số hiệu|so hieu|mã số|số|so|trf|no\\.?)\\s*:?\\s*(?=[\\p{L}\\d/-]*\\d)([\\p{L}\\d][\\p{L}\\d/-]{4,29})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Shorter names of types stand in too many other words. */
    private static final int SHORTEST = 3;

    private final Certificates certificates;

    HeardPaper(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * What was heard; a score never without its type.
     *
     * @param language its code
     */
    record Heard(
            @Nullable CertificateType type,
            @Nullable Score score,
            @Nullable PaperDate tested,
            @Nullable PaperDate issued,
            @Nullable String number,
            @Nullable String language) {}

    /** Words without the days that stood in them. */
    private record Dated(
            String rest,
            @Nullable PaperDate tested,
            @Nullable PaperDate issued) {}

    Heard in(String words, LocalDate today) {
        var dated = dated(words, today);
        var rest = dated.rest();
        var matcher = NUMBER.matcher(rest);
        var number = matcher.find() ? matcher.group(1) : null;
        if (number != null) {
            rest = matcher.replaceFirst(" ");
        }
        var read = named(rest).orElse(null);
        var type = read == null ? type(rest) : certificates.type(read.typeId());
        return new Heard(
                type.orElse(null),
                read == null ? null : read.score(),
                dated.tested(),
                dated.issued(),
                number,
                language(rest));
    }

    /** The only language that is named. */
    private static @Nullable String language(String text) {
        var words = Folded.of(text);
        var named = Stream.of(PaperLanguage.values())
                .filter(language -> language.isNamedIn(words))
                .map(PaperLanguage::code)
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    private static Dated dated(String words, LocalDate today) {
        var rest = new StringBuilder();
        var matcher = PaperDate.WRITTEN.matcher(words);
        PaperDate tested = null;
        PaperDate issued = null;
        int from = 0;
        while (matcher.find()) {
            var before =
                    Folded.of(words.substring(from, matcher.start())).value().strip();
            var date = PaperDate.of(matcher.toMatchResult(), today).orElse(null);
            if (TESTED.matcher(before).find()) {
                tested = date;
            } else if (ISSUED.matcher(before).find()) {
                issued = date;
            }
            rest.append(words, from, matcher.start()).append(' ');
            from = matcher.end();
        }
        return new Dated(rest.append(words.substring(from)).toString(), tested, issued);
    }

    /** The longest run of words that reads as a certificate; with several of that length none. */
    private Optional<Reading.Read> named(String text) {
        var words = text.strip().split("[\\s;:!?]+");
        var count = Math.min(words.length, MOST);
        for (int length = count; length > 0; length--) {
            var found = new ArrayList<Reading.Read>();
            for (int from = 0; from + length <= count; from++) {
                var run = String.join(" ", List.of(words).subList(from, from + length))
                        .replaceAll("[.,]$", "");
                if (certificates.read(run) instanceof Reading.Read read && !found.contains(read)) {
                    found.add(read);
                }
            }
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The type whose name is the longest that stands there; with several of that length none. */
    private Optional<CertificateType> type(String text) {
        var words = " " + Folded.of(text).value() + " ";
        int longest = SHORTEST - 1;
        Optional<CertificateType> best = Optional.empty();
        for (var type : certificates.catalogue()) {
            int length = type.aliases().stream()
                    .map(alias -> Folded.of(alias).value())
                    .filter(alias -> words.contains(" " + alias + " "))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (length > longest) {
                longest = length;
                best = Optional.of(type);
            } else if (length == longest) {
                best = Optional.empty();
            }
        }
        return best;
    }
}
