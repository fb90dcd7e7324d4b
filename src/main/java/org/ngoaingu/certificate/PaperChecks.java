package org.ngoaingu.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.Check.About;
import org.ngoaingu.certificate.Check.Verdict;
import org.ngoaingu.certificate.rules.ValidityPolicy;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.BirthDate;

/** What the machine says to a paper, for the officer who decides (domain 3.6). */
final class PaperChecks {

    /** From this day on foreign tests in Việt Nam need an approved partnership (TT 11/2022/TT-BGDĐT). */
    static final LocalDate PARTNERSHIPS = LocalDate.of(2022, 9, 10);

    private final Paper paper;
    private final CertificateType type;
    private final Known known;
    private final ValidityPolicy policy;
    private final LocalDate today;

    PaperChecks(Paper paper, CertificateType type, Known known, ValidityPolicy policy, LocalDate today) {
        this.paper = paper;
        this.type = type;
        this.known = known;
        this.policy = policy;
        this.today = today;
    }

    /**
     * What is known beside the paper.
     *
     * @param name of the person in the roster
     * @param born as the roster has it; absent when unknown
     * @param numberOfAnother whether somebody else submitted this type with this number
     * @param numberBefore whether the person did before
     * @param fileOfAnother whether somebody else sent a file of the same bytes
     */
    record Known(
            String name,
            @Nullable BirthDate born,
            boolean numberOfAnother,
            boolean numberBefore,
            boolean fileOfAnother) {}

    List<Check> all() {
        var checks = new ArrayList<Check>();
        checks.add(name());
        checks.add(birthDate());
        checks.add(number());
        checks.add(file());
        checks.add(dates());
        checks.add(score());
        checks.add(expiry());
        if (type.kind() == CertificateType.Kind.CERTIFICATE) {
            if (!type.domestic()) {
                checks.add(authenticity());
            }
            checks.add(issuer());
        } else {
            checks.add(look(
                    About.SUBSTITUTE,
                    Message.of("certificate.check.substitute." + type.kind().name())));
        }
        return List.copyOf(checks);
    }

    private Check name() {
        var typed = paper.holder();
        if (typed == null) {
            return look(About.NAME, Message.of("certificate.check.name.none", "roster", known.name()));
        }
        var same = Folded.of(typed).equals(Folded.of(known.name()));
        if (same || Arrays.equals(words(typed), words(known.name()))) {
            return ok(About.NAME, Message.of("certificate.check.name.ok", "roster", known.name()));
        }
        return bad(About.NAME, Message.of("certificate.check.name.other", "roster", known.name(), "typed", typed));
    }

    /** In any order: elsewhere the family name stands last. */
    private static String[] words(String name) {
        var words = Folded.of(name).value().split(" ", -1);
        Arrays.sort(words);
        return words;
    }

    private Check birthDate() {
        var typed = paper.born();
        var roster = known.born();
        if (typed == null) {
            return look(About.BIRTH_DATE, Message.of("certificate.check.birth.none"));
        }
        if (roster == null) {
            return look(About.BIRTH_DATE, Message.of("certificate.check.birth.unknown", "typed", typed));
        }
        var matches = switch (roster.precision()) {
            case DAY -> typed.equals(roster.date());
            case MONTH -> typed.withDayOfMonth(1).equals(roster.date().withDayOfMonth(1));
            case YEAR -> typed.getYear() == roster.date().getYear();
        };
        return matches
                ? ok(About.BIRTH_DATE, Message.of("certificate.check.birth.ok", "typed", typed))
                : bad(About.BIRTH_DATE, Message.of("certificate.check.birth.other", "typed", typed));
    }

    private Check number() {
        if (paper.number() == null) {
            return look(About.NUMBER, Message.of("certificate.check.number.none"));
        }
        if (known.numberOfAnother()) {
            return bad(About.NUMBER, Message.of("certificate.check.number.another", "number", paper.number()));
        }
        return known.numberBefore()
                ? look(About.NUMBER, Message.of("certificate.check.number.before", "number", paper.number()))
                : ok(About.NUMBER, Message.of("certificate.check.number.ok", "number", paper.number()));
    }

    private Check file() {
        return known.fileOfAnother()
                ? look(About.FILE, Message.of("certificate.check.file.another"))
                : ok(About.FILE, Message.of("certificate.check.file.ok"));
    }

    private Check dates() {
        var tested = paper.tested();
        var issued = paper.issued();
        if (Stream.of(tested, issued).anyMatch(day -> day != null && day.isAfter(today))) {
            return bad(About.DATES, Message.of("certificate.check.dates.future"));
        }
        if (tested != null && issued != null && issued.isBefore(tested)) {
            return look(About.DATES, Message.of("certificate.check.dates.order", "tested", tested, "issued", issued));
        }
        return tested == null && issued == null
                ? look(About.DATES, Message.of("certificate.check.dates.none"))
                : ok(About.DATES, Message.of("certificate.check.dates.ok"));
    }

    private Check score() {
        return type.has(paper.score())
                ? ok(About.SCORE, Message.of("certificate.check.score.ok", "type", type.name()))
                : bad(About.SCORE, Message.of("certificate.check.score.off", "type", type.name()));
    }

    private Check expiry() {
        var months = policy.monthsFor(type.validity());
        if (months == null) {
            return policy.confirms(type.validity())
                    ? ok(About.EXPIRY, Message.of("certificate.check.expiry.none"))
                    : look(About.EXPIRY, Message.of("certificate.check.expiry.unconfirmed"));
        }
        if (paper.issued() == null) {
            return look(About.EXPIRY, Message.of("certificate.check.expiry.no-issue-date"));
        }
        var last = ValidityPolicy.lastValidDay(paper.issued(), months);
        return last.isBefore(today)
                ? look(About.EXPIRY, Message.of("certificate.check.expiry.over", "day", last))
                : ok(About.EXPIRY, Message.of("certificate.check.expiry.ok", "day", last));
    }

    private Check authenticity() {
        if (paper.setting() == Paper.Setting.ABROAD) {
            return ok(About.AUTHENTICITY, Message.of("certificate.check.authenticity.abroad"));
        }
        var day = paper.tested() == null ? paper.issued() : paper.tested();
        if (day == null) {
            return look(About.AUTHENTICITY, Message.of("certificate.check.authenticity.no-date"));
        }
        if (day.isBefore(PARTNERSHIPS)) {
            return ok(About.AUTHENTICITY, Message.of("certificate.check.authenticity.before", "day", day));
        }
        return isAtHome()
                ? bad(About.AUTHENTICITY, Message.of("certificate.check.authenticity.at-home", "day", day))
                : look(About.AUTHENTICITY, Message.of("certificate.check.authenticity.partnership", "day", day));
    }

    private boolean isAtHome() {
        return paper.setting() == Paper.Setting.AT_HOME
                || Stream.of(paper.place(), paper.issuer())
                        .filter(Objects::nonNull)
                        .map(Folded::of)
                        .anyMatch(words -> words.contains("home edition"));
    }

    private Check issuer() {
        var issuer = paper.issuer();
        if (issuer == null) {
            return look(About.ISSUER, Message.of("certificate.check.issuer.none"));
        }
        var folded = Folded.of(issuer);
        return type.issuers().stream().anyMatch(folded::contains)
                ? ok(About.ISSUER, Message.of("certificate.check.issuer.ok", "issuer", issuer))
                : look(About.ISSUER, Message.of("certificate.check.issuer.unknown", "issuer", issuer));
    }

    private static Check ok(About about, Message what) {
        return new Check(about, Verdict.OK, what);
    }

    private static Check look(About about, Message what) {
        return new Check(about, Verdict.LOOK, what);
    }

    private static Check bad(About about, Message what) {
        return new Check(about, Verdict.BAD, what);
    }
}
