package org.ngoaingu.assistant.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.assistant.quota.FollowUps;
import org.ngoaingu.assistant.quota.Quotas;
import org.ngoaingu.certificate.Held;
import org.ngoaingu.certificate.Standing;
import org.ngoaingu.certificate.SubmissionState;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.certificate.Submissions;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** A person's own record: what they hold with level and term, and how far what they submitted is. */
@Component
class MyRecord {

    static final String OWNER = "h";
    static final String SHOW = "show";
    static final String WITHDRAW = "withdraw";
    static final String SURE = "withdraw.sure";

    /** Submissions that get a button, the newest. */
    private static final int SHOWN = 8;

    private final Submissions submissions;
    private final Quotas quotas;
    private final PersonSet sets;
    private final SubmissionWords words;
    private final OpenedFile files;
    private final Texts texts;

    MyRecord(
            Submissions submissions,
            Quotas quotas,
            PersonSet sets,
            SubmissionWords words,
            OpenedFile files,
            Texts texts) {
        this.submissions = submissions;
        this.quotas = quotas;
        this.sets = sets;
        this.words = words;
        this.files = files;
        this.texts = texts;
    }

    Reply write(PersonId person, LocalDate today, Locale language) {
        var standing = quotas.of(person, today).standing();
        var lines = new ArrayList<String>();
        lines.add("# " + say(language, "submission.mine.certificates"));
        lines.addAll(held(standing, language));
        var all = submissions.of(person);
        if (!all.isEmpty()) {
            lines.add("");
            lines.add("# " + say(language, "submission.mine.submitted"));
            all.stream().limit(SHOWN).forEach(one -> lines.add("- " + line(one, language)));
        }
        var choices = new ArrayList<Choice>();
        all.stream().limit(SHOWN).forEach(one -> choices.add(show(one, words.named(one, language))));
        choices.add(StartChoice.flow("submit-certificate", say(language, "submission.button.new")));
        choices.add(StartChoice.flow("wrong-fact", say(language, "submission.button.wrong")));
        choices.add(new Choice(FollowUps.lines(person), say(language, "quota.choices.all")));
        return new Reply(String.join("\n", lines), choices);
    }

    private List<String> held(Standing standing, Locale language) {
        var lines = new ArrayList<String>();
        standing.verified().forEach(held -> lines.add("- " + line(held, standing, language)));
        standing.claims()
                .forEach(held -> lines.add("- "
                        + texts.say(
                                language,
                                "submission.mine.claim",
                                Map.of("certificate", held.type().named(held.score(), language)))));
        standing.unread()
                .forEach(claim -> lines.add("- "
                        + texts.say(
                                language,
                                "submission.mine.unread",
                                Map.of(
                                        "text",
                                        SubmissionWords.line(claim.text()),
                                        "reason",
                                        texts.say(language, claim.reason())))));
        if (lines.isEmpty()) {
            lines.add(say(language, "submission.mine.none"));
        }
        return lines;
    }

    private String line(Held held, Standing standing, Locale language) {
        return texts.say(
                language,
                "submission.mine.held",
                Map.of(
                        "certificate", held.type().named(held.score(), language),
                        "level", sets.words(held.conversion(), standing.set(), language),
                        "term", term(held, standing.day(), language)));
    }

    private String term(Held held, LocalDate today, Locale language) {
        var last = held.lastValidDay();
        if (last != null) {
            return texts.say(
                    language, "submission.mine.term", Map.of("day", last, "over", last.isBefore(today) ? "yes" : "no"));
        }
        return say(language, held.lacksIssueDate() ? "submission.mine.no-issue-date" : "submission.mine.no-term");
    }

    private String line(SubmissionView one, Locale language) {
        return texts.say(
                language,
                "submission.person.item",
                Map.of(
                        "certificate", words.named(one, language),
                        "day", words.day(one.submittedAt()),
                        "state", words.state(one.state(), language)));
    }

    /** One submission with its history, and what the person can do with it. */
    Reply write(SubmissionView one, LocalDate today, Locale language) {
        var lines = new ArrayList<String>();
        lines.add("# " + words.head(one, language));
        lines.add(words.standing(one, language));
        lines.add("");
        lines.addAll(words.facts(one, language));
        lines.add(
                "- " + texts.say(language, "submission.fact.level", Map.of("value", sets.level(one, today, language))));
        lines.add("");
        lines.add("# " + say(language, "submission.history"));
        lines.addAll(words.history(one, language));
        return new Reply(String.join("\n", lines), choices(one, language)).on("own-" + VerificationCard.card(one));
    }

    private List<Choice> choices(SubmissionView one, Locale language) {
        var choices = new ArrayList<>(files.buttons(one, OWNER, language));
        if (one.state().isOpen()) {
            choices.add(new Choice(data(one, WITHDRAW), say(language, "submission.button.withdraw")));
        } else if (one.state() == SubmissionState.RETURNED) {
            choices.add(reopen(one, say(language, "submission.button.reopen")));
        }
        return choices;
    }

    /** A button that goes on from a returned submission. */
    static Choice reopen(SubmissionView one, String label) {
        return StartChoice.flow("submit-certificate", String.valueOf(one.id().value()), label);
    }

    /** A button that shows one submission to whose it is. */
    static Choice show(SubmissionView one, String label) {
        return new Choice(data(one, SHOW), label);
    }

    static String data(SubmissionView one, String act) {
        return OWNER + ":" + one.id().value() + ":" + act;
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }
}
