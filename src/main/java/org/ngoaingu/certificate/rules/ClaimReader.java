package org.ngoaingu.certificate.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.CertificateType.Kind;
import org.ngoaingu.certificate.Reading;
import org.ngoaingu.certificate.Reading.Read;
import org.ngoaingu.certificate.Reading.Unread;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.catalogue.Catalogue;
import org.ngoaingu.certificate.rules.Phrase.Found;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;

/**
 * Reads a certificate as people write it. It never guesses: a text is read only if every word of it is understood and
 * they name one certificate (domain 3.4, "Parser trap").
 */
public final class ClaimReader {

    /** Longer texts are no names of certificates. */
    static final int LONGEST_TEXT = 300;

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Set<String> marks;

    public ClaimReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.vocabulary = new Vocabulary(catalogue);
        this.marks =
                catalogue.marks().stream().map(mark -> Folded.of(mark).value()).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads what someone typed. */
    public Reading read(String typed) {
        return read(typed, null, null);
    }

    /**
     * Reads a claim of a roster.
     *
     * @param text the certificate's kind, or all of it
     * @param score score, level or name of the level
     * @param issuedOn the column of the day of issue; what is no full day there gives none
     */
    public Reading read(@Nullable String text, @Nullable String score, @Nullable String issuedOn) {
        var whole = Stream.of(text, score).filter(Objects::nonNull).collect(Collectors.joining(" , "));
        if (whole.length() > LONGEST_TEXT) {
            return unread("too-long");
        }
        var folded = Folded.of(whole);
        if (folded.isEmpty() || marks.contains(folded.value())) {
            return unread("mark");
        }
        var dated = WrittenDate.in(whole);
        var column = WrittenDate.in(issuedOn == null ? "" : issuedOn);
        if (dated.impossible() || column.impossible()) {
            return unread("no-such-day");
        }
        var days = new LinkedHashSet<>(dated.days());
        days.addAll(column.days());
        if (days.size() > 1) {
            return unread("two-days");
        }
        var skills = SkillScores.in(Token.of(dated.rest()));
        return new Sentence(vocabulary.read(skills.rest()), skills)
                .read(days.stream().findFirst().orElse(null));
    }

    private static Unread unread(String reason) {
        return new Unread(Message.of("certificate.unread." + reason));
    }

    private static Unread unread(String reason, String name, String value) {
        return new Unread(Message.of("certificate.unread." + reason, name, value));
    }

    /** A text in its phrases. */
    private final class Sentence {

        private final List<Found> phrases;
        private final SkillScores skills;
        private final Set<String> languages;

        Sentence(List<Found> phrases, SkillScores skills) {
            this.phrases = phrases;
            this.skills = skills;
            this.languages = phrases.stream()
                    .map(found -> found.meaning() == null ? null : found.meaning().language)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        Reading read(@Nullable LocalDate issuedOn) {
            var types = types();
            if (types.isEmpty()) {
                return nameless();
            }
            var minority = types.stream()
                    .filter(type -> type.kind() == Kind.MINORITY_LANGUAGE)
                    .findFirst();
            if (minority.isPresent()) {
                return new Read(minority.get().id(), new Score.Nothing(), issuedOn);
            }
            if (types.size() > 1 || languages.size() > 1) {
                return unread("several");
            }
            var type = types.getFirst();
            if (type.needsLanguage() && languages.isEmpty()) {
                return unread("degree");
            }
            if (speaksOfAnotherLanguage(type)) {
                return unread("other-language", "type", type.name().vi());
            }
            return type.kind() == Kind.COURSE
                    ? new Read(type.id(), new Score.Nothing(), issuedOn)
                    : score(type, issuedOn);
        }

        private List<CertificateType> types() {
            var named = catalogue.types().stream()
                    .filter(type -> phrases.stream()
                            .anyMatch(found -> found.meaning() != null
                                    && found.meaning().types.contains(type.id())))
                    .toList();
            return named.isEmpty() ? namedByLanguage() : named;
        }

        /** «Anh văn B»: a language and a class make an old certificate. */
        private List<CertificateType> namedByLanguage() {
            return catalogue.types().stream()
                    .filter(CertificateType::namedByLanguage)
                    .filter(type -> !languages.isEmpty()
                            && phrases.stream().anyMatch(found -> found.valueOf(type.id()) != null))
                    .toList();
        }

        private boolean speaksOfAnotherLanguage(CertificateType type) {
            return type.language() != null
                    && languages.stream()
                            .anyMatch(language ->
                                    !language.equals(type.language()) && !language.equals(Catalogue.ANY_LANGUAGE));
        }

        private Reading nameless() {
            if (phrases.stream()
                    .anyMatch(found -> !found.isNumber()
                            && found.meaning() != null
                            && !found.meaning().values.isEmpty())) {
                return unread("level-only");
            }
            return unread(phrases.stream().anyMatch(Found::isNumber) ? "number-only" : "no-certificate");
        }

        private Reading score(CertificateType type, @Nullable LocalDate issuedOn) {
            var values = new LinkedHashSet<String>();
            var numbers = new ArrayList<String>();
            for (int at = 0; at < phrases.size(); at++) {
                var found = phrases.get(at);
                var value = found.valueOf(type.id());
                if (value != null) {
                    values.add(value);
                } else if (found.isSlash() && isTopOf(type, at + 1)) {
                    at++;
                } else if (found.isNumber()) {
                    numbers.add(found.text());
                } else if (!isUnderstood(found, type)) {
                    return unread("word", "word", found.text());
                }
            }
            if (skills.contradictory() || values.size() > 1 || numbers.size() > 1) {
                return unread("contradiction");
            }
            if (!values.isEmpty()) {
                return numbers.isEmpty() && skills.scores().isEmpty()
                        ? new Read(type.id(), new Score.Named(values.getFirst()), issuedOn)
                        : unread("contradiction");
            }
            return numbers.isEmpty()
                    ? withoutNumber(type, issuedOn)
                    : new Numbers(type, skills).read(numbers.getFirst(), issuedOn);
        }

        private Reading withoutNumber(CertificateType type, @Nullable LocalDate issuedOn) {
            if (!skills.scores().isEmpty()) {
                return new Numbers(type, skills).readSkills(issuedOn);
            }
            var bare = type.points() == null
                    && type.values().isEmpty()
                    && type.skills().isEmpty();
            return bare
                    ? new Read(type.id(), new Score.Nothing(), issuedOn)
                    : unread("no-score", "type", type.name().vi());
        }

        /** "6.5/9": the top of the scale after a slash. */
        private boolean isTopOf(CertificateType type, int at) {
            return at >= 2
                    && at < phrases.size()
                    && type.points() != null
                    && phrases.get(at).isNumber()
                    && new BigDecimal(phrases.get(at).text())
                                    .compareTo(type.points().to())
                            == 0;
        }

        private boolean isUnderstood(Found found, CertificateType type) {
            var meaning = found.meaning();
            return found.isSlash()
                    || meaning != null
                            && (meaning.filler || meaning.language != null || meaning.types.contains(type.id()));
        }
    }
}
