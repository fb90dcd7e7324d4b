package org.ngoaingu.assistant.certificate;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.Paper;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.Skill;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.VerbCall;
import org.springframework.stereotype.Component;

/** What stands on a paper, as the slots of the flow {@code submit-certificate} hold it. */
@Component
class PaperArguments {

    /** The choice of a grade that says: by points. */
    static final String POINTS = "POINTS";

    /** The choice of a grade that says: by the four skills. */
    static final String SKILLS = "SKILLS";

    /** What names type and score. */
    static final Map<String, ValueType> SCORE = Map.of(
            "cert_type", ValueType.TEXT,
            "score", ValueType.DECIMAL,
            "grade", ValueType.TEXT,
            "points", ValueType.DECIMAL,
            "listening", ValueType.INTEGER,
            "reading", ValueType.INTEGER,
            "speaking", ValueType.INTEGER,
            "writing", ValueType.INTEGER);

    /** Everything that stands on it. */
    static final Map<String, ValueType> ALL = with(
            SCORE,
            Map.of(
                    "language", ValueType.TEXT,
                    "holder", ValueType.TEXT,
                    "born", ValueType.DATE,
                    "tested_on", ValueType.TEXT,
                    "issued_on", ValueType.DATE,
                    "cert_number", ValueType.TEXT,
                    "issuer", ValueType.TEXT,
                    "place", ValueType.TEXT,
                    "setting", ValueType.TEXT));

    private final Certificates certificates;

    PaperArguments(Certificates certificates) {
        this.certificates = certificates;
    }

    /** Both together; no name stands in both. */
    static Map<String, ValueType> with(Map<String, ValueType> some, Map<String, ValueType> others) {
        return Stream.concat(some.entrySet().stream(), others.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The type that was chosen. */
    Optional<CertificateType> type(VerbCall call) {
        return call.text("cert_type").flatMap(certificates::type);
    }

    /** The score that was given, whatever the type says to it; empty while some of it is missing. */
    Optional<Score> score(VerbCall call) {
        var points = call.decimal("score").or(() -> call.decimal("points"));
        if (points.isPresent()) {
            return points.map(Score.Points::new);
        }
        var grade = call.text("grade").orElse("");
        return switch (grade) {
            case POINTS -> Optional.empty();
            case SKILLS -> skills(call);
            case "" -> type(call).filter(PaperArguments::hasNoScore).map(type -> new Score.Nothing());
            default -> Optional.of(new Score.Named(grade));
        };
    }

    private static Optional<Score> skills(VerbCall call) {
        var given = new EnumMap<Skill, Integer>(Skill.class);
        for (var skill : Skill.values()) {
            call.whole(skill.name().toLowerCase(Locale.ROOT)).ifPresent(points -> given.put(skill, points.intValue()));
        }
        return given.size() == Skill.values().length ? Optional.of(new Score.Skills(given)) : Optional.empty();
    }

    static boolean hasNoScore(CertificateType type) {
        return type.points() == null && type.values().isEmpty() && type.skills().isEmpty();
    }

    /** The paper; empty while type or score are missing. */
    Optional<Paper> paper(VerbCall call) {
        return type(call).flatMap(type -> score(call).map(score -> paper(type, score, call)));
    }

    private static Paper paper(CertificateType type, Score score, VerbCall call) {
        var tested = call.text("tested_on").map(PaperDate::ofIso).orElse(null);
        return new Paper(
                type.id(),
                score,
                call.text("language").orElse(type.language()),
                call.text("holder").orElse(null),
                call.day("born").orElse(null),
                tested == null ? null : tested.day(),
                tested == null || tested.day() != null ? null : tested.month(),
                call.day("issued_on").orElse(null),
                call.text("cert_number").orElse(null),
                call.text("issuer").orElse(null),
                call.text("place").orElse(null),
                call.text("setting").map(Paper.Setting::valueOf).orElse(null));
    }

    /** The slots of a score; those that do not belong to it are left out. */
    static Map<String, Object> slots(CertificateType type, Score score) {
        return switch (score) {
            case Score.Points points ->
                isScored(type) ? Map.of("score", points.value()) : Map.of("grade", POINTS, "points", points.value());
            case Score.Named named -> Map.of("grade", named.value());
            case Score.Skills all ->
                Map.of(
                        "grade", SKILLS,
                        "listening", (long) all.of(Skill.LISTENING),
                        "reading", (long) all.of(Skill.READING),
                        "speaking", (long) all.of(Skill.SPEAKING),
                        "writing", (long) all.of(Skill.WRITING));
            case Score.Nothing nothing -> Map.of();
        };
    }

    /** Whether it has one number and nothing beside. */
    static boolean isScored(CertificateType type) {
        return type.points() != null && !isGraded(type);
    }

    /** Whether it has named levels, or skills that are scored one by one. */
    static boolean isGraded(CertificateType type) {
        return !type.values().isEmpty() || !type.skills().isEmpty();
    }

    static BigDecimal lowest(CertificateType type) {
        return type.points() == null ? BigDecimal.ZERO : type.points().from();
    }

    static BigDecimal highest(CertificateType type) {
        return type.points() == null ? BigDecimal.ZERO : type.points().to();
    }
}
