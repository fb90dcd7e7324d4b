package org.ngoaingu.assistant.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.certificate.Queue;
import org.ngoaingu.certificate.SubmissionState;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.certificate.Submissions;
import org.ngoaingu.certificate.Verification;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.springframework.stereotype.Component;

/** What waits for an officer, the oldest first, a button each; and what one person submitted. */
@Component
class WaitingList {

    /** How many get a button; the others follow as these are decided. */
    private static final int SHOWN = 8;

    private static final int UNITS = 10;

    private final Verification verification;
    private final Submissions submissions;
    private final Certificates certificates;
    private final SubmissionWords words;
    private final RosterNames names;
    private final Rights rights;
    private final Texts texts;

    WaitingList(
            Verification verification,
            Submissions submissions,
            Certificates certificates,
            SubmissionWords words,
            RosterNames names,
            Rights rights,
            Texts texts) {
        this.verification = verification;
        this.submissions = submissions;
        this.certificates = certificates;
        this.words = words;
        this.names = names;
        this.rights = rights;
        this.texts = texts;
    }

    /** The queue of the sender. */
    Reply of(Actor officer, Inbound sender) {
        var language = sender.language();
        var queue = verification.queue(officer, SHOWN);
        if (queue.waiting() == 0) {
            return Reply.of(say(language, "submission.queue.empty"));
        }
        var lines = new ArrayList<String>();
        lines.add(texts.say(language, "submission.queue.head", Map.of("count", queue.waiting())));
        queue.units().stream()
                .limit(UNITS)
                .forEach(unit -> lines.add("- "
                        + texts.say(
                                language,
                                "submission.queue.unit",
                                Map.of(
                                        "unit", SubmissionWords.line(unit.name()),
                                        "count", unit.waiting(),
                                        "day", words.day(unit.oldest())))));
        return new Reply(
                String.join("\n", lines),
                queue.first().stream().map(item -> button(item, language)).toList());
    }

    private Choice button(Queue.Item item, Locale language) {
        var label = texts.say(
                language,
                "submission.queue.item",
                Map.of(
                        "certificate",
                        certificates
                                .type(item.type())
                                .map(type -> type.named(item.score(), language))
                                .orElse(item.type()),
                        "code",
                        names.code(item.person()),
                        "day",
                        words.day(item.submittedAt()),
                        "taken",
                        item.claimedBy() == null ? "no" : "yes"));
        return new Choice(VerificationCard.OWNER + ":" + item.id().value() + ":" + VerificationCard.CLAIM, label);
    }

    /** What a person submitted, for an officer of that person. */
    Reply ofPerson(Actor officer, PersonId person, Inbound sender, LocalDate today) {
        var language = sender.language();
        if (rights.may(officer, Act.VERIFY, person, today) instanceof Rights.Answer.Refused refused) {
            return Reply.of(texts.say(language, refused.why()));
        }
        var all = submissions.of(person);
        if (all.isEmpty()) {
            return Reply.of(say(language, "submission.person.none"));
        }
        return new Reply(
                texts.say(
                        language,
                        "submission.person.head",
                        Map.of("name", names.name(person), "code", names.code(person), "count", all.size())),
                all.stream().limit(SHOWN).map(one -> button(one, language)).toList());
    }

    private Choice button(SubmissionView one, Locale language) {
        var label = texts.say(
                language,
                "submission.person.item",
                Map.of(
                        "certificate", words.named(one, language),
                        "day", words.day(one.submittedAt()),
                        "state", words.state(one.state(), language)));
        var act = one.state() == SubmissionState.WAITING ? VerificationCard.CLAIM : VerificationChoices.SHOW;
        return new Choice(VerificationCard.data(one, act), label);
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }
}
