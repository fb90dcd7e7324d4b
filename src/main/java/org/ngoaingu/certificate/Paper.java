package org.ngoaingu.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a certificate, or on what takes its place (chứng chỉ, văn bằng), as the person says it. Absent is what
 * was not said or does not stand there.
 *
 * @param type id in the catalogue
 * @param score on the scale of the type; {@link Score.Nothing} on papers without one
 * @param language code of the language where the type exists for several, as {@code en}
 * @param holder name on it, as typed
 * @param born birth date on it
 * @param tested day of the test
 * @param testedIn month of the test, where the day is not known
 * @param issued day of issue
 * @param number number of the certificate or of the score report
 * @param issuer who issued it
 * @param place where the test was taken
 * @param setting how it was taken
 */
public record Paper(
        String type,
        Score score,
        @Nullable String language,
        @Nullable String holder,
        @Nullable LocalDate born,
        @Nullable LocalDate tested,
        @Nullable YearMonth testedIn,
        @Nullable LocalDate issued,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable Setting setting) {

    /** How a test was taken; asked of foreign certificates (domain 3.6). */
    public enum Setting {
        /** At a centre in Việt Nam. */
        IN_VIETNAM,
        ABROAD,
        /** At home, over the network (Home Edition). */
        AT_HOME
    }

    /** A paper of which only type and score are known. */
    public static Paper of(String type, Score score) {
        return new Paper(type, score, null, null, null, null, null, null, null, null, null, null);
    }

    public Paper issued(@Nullable LocalDate day) {
        return new Paper(type, score, language, holder, born, tested, testedIn, day, number, issuer, place, setting);
    }

    public Paper tested(@Nullable LocalDate day) {
        return new Paper(type, score, language, holder, born, day, null, issued, number, issuer, place, setting);
    }

    public Paper numbered(@Nullable String other) {
        return new Paper(type, score, language, holder, born, tested, testedIn, issued, other, issuer, place, setting);
    }

    public Paper heldBy(@Nullable String name, @Nullable LocalDate birth) {
        return new Paper(type, score, language, name, birth, tested, testedIn, issued, number, issuer, place, setting);
    }

    public Paper issuedBy(@Nullable String other) {
        return new Paper(type, score, language, holder, born, tested, testedIn, issued, number, other, place, setting);
    }

    public Paper taken(@Nullable String where, @Nullable Setting how) {
        return new Paper(type, score, language, holder, born, tested, testedIn, issued, number, issuer, where, how);
    }

    public Paper inLanguage(@Nullable String code) {
        return new Paper(type, score, code, holder, born, tested, testedIn, issued, number, issuer, place, setting);
    }
}
