package org.ngoaingu.assistant.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.ValueType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What conditions of flows may ask of the catalogue; a type that it does not have is as good as one without a score. */
@Configuration(proxyBeanMethods = false)
class CertificateFunctions {

    /** From this day on foreign tests taken in Việt Nam need an approved partnership (TT 11/2022/TT-BGDĐT). */
    private static final LocalDate PARTNERSHIPS = LocalDate.of(2022, 9, 10);

    private final Certificates certificates;

    CertificateFunctions(Certificates certificates) {
        this.certificates = certificates;
    }

    /** {@code isScored(type)}: it has one number and nothing beside. */
    @Bean
    FlowFunction isScored() {
        return truth("isScored", PaperArguments::isScored);
    }

    /** {@code isGraded(type)}: it has named levels or four skills. */
    @Bean
    FlowFunction isGraded() {
        return truth("isGraded", PaperArguments::isGraded);
    }

    @Bean
    FlowFunction minScore() {
        return of("minScore", ValueType.DECIMAL, type -> PaperArguments.lowest(type), BigDecimal.ZERO);
    }

    @Bean
    FlowFunction maxScore() {
        return of("maxScore", ValueType.DECIMAL, type -> PaperArguments.highest(type), BigDecimal.ZERO);
    }

    /** {@code onScale(type, score)}: the total score is one of its steps. */
    @Bean
    FlowFunction onScale() {
        return truth(
                "onScale",
                ValueType.DECIMAL,
                (type, score) -> type.points() == null || type.points().has((BigDecimal) score));
    }

    /** {@code hasSkill(type, skill, score)}: the skill may have that score. */
    @Bean
    FlowFunction hasSkill() {
        return new FlowFunction(
                "hasSkill",
                List.of(ValueType.TEXT, ValueType.TEXT, ValueType.INTEGER),
                ValueType.YES_NO,
                given -> certificates
                        .type((String) given.get(0))
                        .map(type -> type.skills().entrySet().stream()
                                .filter(skill -> skill.getKey().name().equals(given.get(1)))
                                .allMatch(skill -> skill.getValue().has(BigDecimal.valueOf((Long) given.get(2)))))
                        .orElse(true));
    }

    /** {@code expires(type)}: its issuer says that it holds for a time only. */
    @Bean
    FlowFunction expires() {
        return truth("expires", type -> type.validity().months() != null);
    }

    /** {@code isForeign(type)}: a certificate that is not issued under Vietnamese rules. */
    @Bean
    FlowFunction isForeign() {
        return truth("isForeign", CertificateFunctions::foreign);
    }

    private static boolean foreign(CertificateType type) {
        return type.kind() == CertificateType.Kind.CERTIFICATE && !type.domestic();
    }

    /** {@code isGated(type, issued)}: how the test was taken decides whether it is authentic (domain 3.6). */
    @Bean
    FlowFunction isGated() {
        return truth(
                "isGated",
                ValueType.DATE,
                (type, issued) -> foreign(type) && !((LocalDate) issued).isBefore(PARTNERSHIPS));
    }

    /** {@code hasNoLanguage(type)}: it exists for several languages, which one is to be said. */
    @Bean
    FlowFunction hasNoLanguage() {
        return truth(
                "hasNoLanguage",
                type -> type.language() == null && type.kind() != CertificateType.Kind.MINORITY_LANGUAGE);
    }

    /** {@code kindOf(type)}: CERTIFICATE, DEGREE, COURSE or MINORITY_LANGUAGE. */
    @Bean
    FlowFunction kindOf() {
        return of("kindOf", ValueType.TEXT, type -> type.kind().name(), CertificateType.Kind.CERTIFICATE.name());
    }

    private FlowFunction truth(String name, Function<CertificateType, Boolean> body) {
        return of(name, ValueType.YES_NO, body::apply, false);
    }

    private FlowFunction truth(String name, ValueType second, BiFunction<CertificateType, Object, Boolean> body) {
        return new FlowFunction(
                name,
                List.of(ValueType.TEXT, second),
                ValueType.YES_NO,
                given -> certificates
                        .type((String) given.get(0))
                        .map(type -> body.apply(type, given.get(1)))
                        .orElse(false));
    }

    private FlowFunction of(String name, ValueType result, Function<CertificateType, Object> body, Object ofUnknown) {
        return new FlowFunction(
                name,
                List.of(ValueType.TEXT),
                result,
                given -> certificates.type((String) given.getFirst()).map(body).orElse(ofUnknown));
    }
}
