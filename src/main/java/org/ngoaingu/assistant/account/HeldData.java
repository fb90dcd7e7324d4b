package org.ngoaingu.assistant.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.Consents;
import org.ngoaingu.account.DataRequests;
import org.ngoaingu.assistant.handover.HeldQuestions;
import org.ngoaingu.assistant.question.HeldReports;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.certificate.Submissions;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.conversation.KeptDrafts;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Held;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Staff;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** All that is held about a person, as one page that can be kept and printed (bản sao dữ liệu cá nhân). */
@Component
class HeldData {

    /** Entries of the audit trail that the page shows, the newest ones. */
    private static final int ENTRIES = 2_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final HeldFacts facts;
    private final Staff staff;
    private final Rights rights;
    private final Units units;
    private final Certificates certificates;
    private final Submissions submissions;
    private final Chats chats;
    private final Consents consents;
    private final DataRequests requests;
    private final HeldQuestions questions;
    private final HeldReports reports;
    private final KeptDrafts drafts;
    private final AuditTrail audit;
    private final Texts texts;
    private final ITemplateEngine pages;
    private final Clock clock;

    HeldData(
            HeldFacts facts,
            Staff staff,
            Rights rights,
            Units units,
            Certificates certificates,
            Submissions submissions,
            Chats chats,
            Consents consents,
            DataRequests requests,
            HeldQuestions questions,
            HeldReports reports,
            KeptDrafts drafts,
            AuditTrail audit,
            Texts texts,
            ITemplateEngine pages,
            Clock clock) {
        this.facts = facts;
        this.staff = staff;
        this.rights = rights;
        this.units = units;
        this.certificates = certificates;
        this.submissions = submissions;
        this.chats = chats;
        this.consents = consents;
        this.requests = requests;
        this.questions = questions;
        this.reports = reports;
        this.drafts = drafts;
        this.audit = audit;
        this.texts = texts;
        this.pages = pages;
        this.clock = clock;
    }

    /** A table of the page. */
    record Section(String title, List<List<String>> rows) {}

    ChatFile of(PersonId person, Locale language) {
        var today = LocalDate.now(clock);
        var page = new Context(language);
        page.setVariable("language", language.getLanguage());
        page.setVariable("title", say(language, "title", Map.of()));
        page.setVariable(
                "intro", say(language, "intro", Map.of("name", staff.name(person), "time", time(clock.instant()))));
        page.setVariable("none", say(language, "none", Map.of()));
        page.setVariable(
                "sections",
                List.of(
                        section(language, "facts", facts.of(person, today, language)),
                        section(language, "certificates", certificates(person, today, language)),
                        section(language, "submissions", submissions(person, language)),
                        section(language, "roles", roles(person, today, language)),
                        section(language, "chats", chats(person, language)),
                        section(language, "consents", consents(person, language)),
                        section(language, "requests", requests(person, language)),
                        section(language, "questions", questions.of(person, language)),
                        section(language, "reports", reports.of(person, language)),
                        section(language, "drafts", drafts(person, language)),
                        section(language, "trail", trail(person))));
        var content = pages.process("held-data", page);
        return new ChatFile(
                say(language, "file", Map.of()), "text/html; charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
    }

    private Section section(Locale language, String key, Stream<List<String>> rows) {
        return new Section(say(language, key, Map.of()), rows.toList());
    }

    private Stream<List<String>> certificates(PersonId person, LocalDate today, Locale language) {
        var standing = certificates.standing(person, today, certificates.set(Certificates.DEFAULT_SET));
        var read = Stream.concat(standing.verified().stream(), standing.claims().stream())
                .map(held -> List.of(
                        held.type().named(held.score(), language),
                        dated(language, "issued", held.issuedOn()),
                        dated(language, "verified", held.verifiedOn())));
        var unread =
                standing.unread().stream().map(claim -> List.of(claim.text(), texts.say(language, claim.reason()), ""));
        return Stream.concat(read, unread);
    }

    private Stream<List<String>> submissions(PersonId person, Locale language) {
        return submissions.of(person).stream()
                .map(submission -> List.of(
                        submission.type().named(submission.paper().score(), language),
                        say(
                                language,
                                "submission",
                                Map.of(
                                        "time", time(submission.submittedAt()),
                                        "state", say(language, "state." + submission.state(), Map.of()))),
                        submission.evidence().stream()
                                .filter(SubmissionView.Evidence::kept)
                                .map(SubmissionView.Evidence::name)
                                .collect(Collectors.joining(", "))));
    }

    private Stream<List<String>> roles(PersonId person, LocalDate today, Locale language) {
        return rights.roles(person, today).stream().map(role -> switch (role) {
            case Held.StaffOf of -> role(language, "staff", of.unit(), today);
            case Held.HeadOf of -> role(language, "head", of.unit(), today);
            case Held.AdminOf of -> role(language, "admin", of.unit(), today);
        });
    }

    private List<String> role(Locale language, String role, @Nullable UnitId unit, LocalDate today) {
        var named = unit == null
                ? say(language, "everything", Map.of())
                : units.find(unit, today).map(it -> it.name()).orElse("");
        return List.of(say(language, role, Map.of()), named);
    }

    private Stream<List<String>> chats(PersonId person, Locale language) {
        return chats.of(person).stream()
                .map((Chat chat) -> List.of(
                        say(language, "channel", Map.of("channel", chat.channel())),
                        chat.address(),
                        chat.language().getLanguage()));
    }

    private Stream<List<String>> consents(PersonId person, Locale language) {
        return consents.of(person).stream()
                .map(consent -> List.of(
                        say(
                                language,
                                "consent",
                                Map.of("version", LocalDate.parse(consent.notice()), "channel", consent.channel())),
                        time(consent.givenAt()),
                        consent.endedAt() == null
                                ? say(language, "stands", Map.of())
                                : say(language, "ended", Map.of("time", time(consent.endedAt())))));
    }

    private Stream<List<String>> requests(PersonId person, Locale language) {
        return requests.of(person).stream()
                .map(request -> List.of(
                        say(language, request.kind().name(), Map.of()),
                        request.words(),
                        request.answer() == null
                                ? dated(language, "due", request.dueOn())
                                : say(
                                        language,
                                        "answered." + request.answer().outcome(),
                                        Map.of("words", request.answer().words()))));
    }

    private Stream<List<String>> drafts(PersonId person, Locale language) {
        return drafts.of(person).stream()
                .filter(draft -> texts.keys(language).contains(draft.flow() + ".title"))
                .map(draft -> List.of(
                        texts.say(language, draft.flow() + ".title", Map.of()),
                        say(language, "changed", Map.of("time", time(draft.changed()))),
                        ""));
    }

    private Stream<List<String>> trail(PersonId person) {
        return audit.about("person:" + person.value(), ENTRIES).stream()
                .map(entry -> List.of(time(entry.at()), entry.act()));
    }

    private String dated(Locale language, String key, @Nullable LocalDate day) {
        return day == null
                ? say(language, "no-" + key, Map.of())
                : texts.say(language, Message.of("account.held." + key, "day", day));
    }

    private String say(Locale language, String key, Map<String, ?> arguments) {
        return texts.say(language, "account.held." + key, arguments);
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }
}
