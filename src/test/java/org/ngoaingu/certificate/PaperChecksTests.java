package org.ngoaingu.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.certificate.CertificateType.IssuerValidity;
import org.ngoaingu.certificate.CertificateType.Kind;
import org.ngoaingu.certificate.CertificateType.Scale;
import org.ngoaingu.certificate.Check.About;
import org.ngoaingu.certificate.PaperChecks.Known;
import org.ngoaingu.certificate.rules.ValidityPolicy;
import org.ngoaingu.platform.Wording;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.BirthDate.Precision;

class PaperChecksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BORN = LocalDate.of(1985, 3, 12);
    private static final Paper PAPER = Paper.of("ielts", Score.Points.of("6.0"));

    private static CertificateType type(Kind kind, boolean domestic) {
        var one = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(9), new BigDecimal("0.5"));
        return new CertificateType(
                "ielts",
                kind,
                new Wording("IELTS", "IELTS"),
                "en",
                List.of("IELTS"),
                one,
                List.of(),
                Map.of(),
                new IssuerValidity(24, "", true),
                null,
                domestic,
                List.of("British Council", "IDP"),
                false,
                false);
    }

    private static Known known(@Nullable BirthDate born) {
        return new Known("Nguyễn Thị Ánh Đào", born, false, false, false);
    }

    private static String verdict(About about, Paper paper, Known known) {
        return verdict(about, paper, known, type(Kind.CERTIFICATE, false));
    }

    private static String verdict(About about, Paper paper, Known known, CertificateType type) {
        return new PaperChecks(paper, type, known, new ValidityPolicy.Issuer(), TODAY)
                .all().stream()
                        .filter(check -> check.about() == about)
                        .map(check -> check.verdict() + " " + check.what().key().replace("certificate.check.", ""))
                        .findFirst()
                        .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh Đào, OK name.ok",
        "NGUYEN THI ANH DAO, OK name.ok",
        "Anh Dao Thi Nguyen, OK name.ok",
        "Nguyen Thi Dao, BAD name.other",
        ", LOOK name.none"
    })
    void theNameIsComparedWithoutTones(@Nullable String typed, String verdict) {
        assertThat(verdict(About.NAME, PAPER.heldBy(typed, null), known(null))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "1985-03-12, DAY, OK birth.ok",
        "1985-03-13, DAY, BAD birth.other",
        "1985-03-30, MONTH, OK birth.ok",
        "1985-04-12, MONTH, BAD birth.other",
        "1985-12-31, YEAR, OK birth.ok",
        "1986-03-12, YEAR, BAD birth.other",
        ", DAY, LOOK birth.none"
    })
    void theBirthDateIsComparedAsFarAsItIsKnown(@Nullable LocalDate typed, Precision precision, String verdict) {
        assertThat(verdict(About.BIRTH_DATE, PAPER.heldBy(null, typed), known(new BirthDate(BORN, precision))))
                .isEqualTo(verdict);
    }

    @Test
    void aBirthDateThatTheRosterLacksIsLookedAt() {
        assertThat(verdict(About.BIRTH_DATE, PAPER.heldBy(null, BORN), known(null)))
                .isEqualTo("LOOK birth.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22, OK dates.ok",
        "2026-11-23, , BAD dates.future",
        ", 2026-11-23, BAD dates.future",
        "2026-11-02, 2026-11-01, LOOK dates.order",
        ", , LOOK dates.none"
    })
    void daysAreHeldAgainstTodayAndEachOther(@Nullable LocalDate tested, @Nullable LocalDate issued, String verdict) {
        assertThat(verdict(About.DATES, PAPER.tested(tested).issued(issued), known(null)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2024-11-22, OK expiry.ok", "2024-11-21, LOOK expiry.over", ", LOOK expiry.no-issue-date"})
    void theTermIsReckoned(@Nullable LocalDate issued, String verdict) {
        assertThat(verdict(About.EXPIRY, PAPER.issued(issued), known(null))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-09, IN_VIETNAM, OK authenticity.before",
        "2022-09-09, AT_HOME, OK authenticity.before",
        "2022-09-10, IN_VIETNAM, LOOK authenticity.partnership",
        "2022-09-10, AT_HOME, BAD authenticity.at-home",
        "2022-09-10, ABROAD, OK authenticity.abroad",
        "2022-09-10, , LOOK authenticity.partnership",
        ", , LOOK authenticity.no-date"
    })
    void aForeignTestInVietNamNeedsAPartnershipSince2022(
            @Nullable LocalDate tested, Paper.@Nullable Setting setting, String verdict) {
        assertThat(verdict(About.AUTHENTICITY, PAPER.tested(tested).taken(null, setting), known(null)))
                .isEqualTo(verdict);
    }

    @Test
    void homeEditionIsHeardFromTheWords() {
        var paper = PAPER.issued(LocalDate.of(2023, 1, 1)).taken("TOEFL iBT Home Edition", null);
        assertThat(verdict(About.AUTHENTICITY, paper, known(null))).isEqualTo("BAD authenticity.at-home");
    }

    @Test
    void ofDomesticOnesAndSubstitutesNoPartnershipIsAsked() {
        assertThat(verdict(About.AUTHENTICITY, PAPER, known(null), type(Kind.CERTIFICATE, true)))
                .isEqualTo("none");
        assertThat(verdict(About.AUTHENTICITY, PAPER, known(null), type(Kind.DEGREE, false)))
                .isEqualTo("none");
        assertThat(verdict(About.SUBSTITUTE, PAPER, known(null), type(Kind.DEGREE, false)))
                .isEqualTo("LOOK substitute.DEGREE");
    }

    @ParameterizedTest
    @CsvSource({
        "British Council Vietnam, OK issuer.ok",
        "IDP Education, OK issuer.ok",
        "Trung tâm XYZ, LOOK issuer.unknown",
        ", LOOK issuer.none"
    })
    void anUnknownIssuerIsLookedAtAndNotRefused(@Nullable String issuer, String verdict) {
        assertThat(verdict(About.ISSUER, PAPER.issuedBy(issuer), known(null))).isEqualTo(verdict);
    }

    @Test
    void aNumberOfAnotherIsBadAndAFileOfAnotherAHint() {
        var numbered = PAPER.numbered("7");
        assertThat(verdict(About.NUMBER, numbered, new Known("", null, true, false, true)))
                .isEqualTo("BAD number.another");
        assertThat(verdict(About.NUMBER, numbered, new Known("", null, false, true, true)))
                .isEqualTo("LOOK number.before");
        assertThat(verdict(About.NUMBER, numbered, known(null))).isEqualTo("OK number.ok");
        assertThat(verdict(About.FILE, numbered, new Known("", null, false, false, true)))
                .isEqualTo("LOOK file.another");
    }

    @Test
    void aScoreOffTheScaleIsBad() {
        assertThat(verdict(About.SCORE, Paper.of("ielts", Score.Points.of("9.5")), known(null)))
                .isEqualTo("BAD score.off");
        assertThat(verdict(About.SCORE, PAPER, known(null))).isEqualTo("OK score.ok");
    }
}
