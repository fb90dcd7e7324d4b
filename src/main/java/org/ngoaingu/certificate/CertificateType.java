package org.ngoaingu.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Wording;

/**
 * A kind of certificate in the catalogue.
 *
 * @param language code of its language; absent when it exists for several
 * @param aliases its name as people write it
 * @param points the scale of its total score; absent when it has none
 * @param values its named levels, lowest first; empty when it has none
 * @param skills the scales of its four skills; empty when they are not scored one by one
 * @param validity what its issuer says about its term
 * @param noLongerIssued absent while it is still issued
 * @param namedByLanguage whether a language and a named level are enough to name it («Anh văn B»)
 * @param domestic whether it is issued under Vietnamese rules; others were taken in Việt Nam under conditions (domain
 *     3.6)
 * @param issuers who issues it, as people write it; empty where that has to be looked up
 * @param needsLanguage whether its name alone says nothing without a language («ĐH»)
 */
public record CertificateType(
        String id,
        Kind kind,
        Wording name,
        @Nullable String language,
        List<String> aliases,
        @Nullable Scale points,
        List<Value> values,
        Map<Skill, Scale> skills,
        IssuerValidity validity,
        @Nullable NoLongerIssued noLongerIssued,
        boolean domestic,
        List<String> issuers,
        boolean namedByLanguage,
        boolean needsLanguage) {

    /** What a paper of this type may prove. */
    public enum Kind {
        /** A level, by an equivalence set. */
        CERTIFICATE,
        /** A substitute (domain 3.7): recorded, no level until the authority decides. */
        DEGREE,
        /** Study, not a level. */
        COURSE,
        /** A language of an ethnic minority: recorded, never counted as a foreign language (reading A12). */
        MINORITY_LANGUAGE
    }

    /** A scale of scores, both ends included. */
    public record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

        public boolean has(BigDecimal score) {
            return score.compareTo(from) >= 0
                    && score.compareTo(to) <= 0
                    && score.subtract(from).remainder(step).signum() == 0;
        }
    }

    /**
     * A named level.
     *
     * @param rank orders the levels of a type; equal ranks are of the same height
     * @param aliases how it is written beside the type's name
     * @param full how it is written so that the type need not be named
     */
    public record Value(String id, int rank, Wording name, List<String> aliases, List<String> full) {}

    /**
     * The issuer's word on the term.
     *
     * @param months from the day of issue; absent when it does not expire
     * @param confirmed whether the source was seen
     */
    public record IssuerValidity(@Nullable Integer months, String source, boolean confirmed) {}

    /** Since when, and by which document, nobody issues it any more. */
    public record NoLongerIssued(LocalDate since, String source) {}

    public Optional<Value> value(String id) {
        return values.stream().filter(value -> value.id().equals(id)).findFirst();
    }

    /** Whether such a score can stand on it. */
    public boolean has(Score score) {
        return switch (score) {
            case Score.Points on -> points != null && points.has(on.value());
            case Score.Named named -> value(named.value()).isPresent();
            case Score.Skills all ->
                !skills.isEmpty()
                        && skills.entrySet().stream()
                                .allMatch(one -> one.getValue().has(BigDecimal.valueOf(all.of(one.getKey()))));
            case Score.Nothing nothing -> points == null && values.isEmpty() && skills.isEmpty();
        };
    }

    /** Type and score in one: "IELTS 6.5", "VSTEP bậc 4", "HSK 4". */
    public String named(Score score, Locale language) {
        return (name.say(language) + " " + written(score, language)).strip();
    }

    /** The score as it is printed after the type's name: "6.5", "bậc 4", "L450 R400 S160 W150", empty for nothing. */
    public String written(Score score, Locale language) {
        return switch (score) {
            case Score.Points points -> {
                var halves = this.points != null && this.points.step().scale() > 0;
                yield (halves ? points.value().setScale(1) : points.value()).toPlainString();
            }
            case Score.Named named ->
                value(named.value()).map(value -> value.name().say(language)).orElse(named.value());
            case Score.Skills all ->
                Stream.of(Skill.values())
                        .map(skill -> skill.letter() + all.of(skill))
                        .collect(Collectors.joining(" "));
            case Score.Nothing nothing -> "";
        };
    }
}
