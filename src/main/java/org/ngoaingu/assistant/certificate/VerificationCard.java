package org.ngoaingu.assistant.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.certificate.Check;
import org.ngoaingu.certificate.SubmissionState;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.certificate.Verification.Seen;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** A submission as an officer sees it: what it says, what the machine says to it, and what can be done. */
@Component
class VerificationCard {

    static final String OWNER = "v";
    static final String CLAIM = "claim";
    static final String RELEASE = "release";
    static final String APPROVE = "approve";
    static final String QUEUE = "queue";

    private final SubmissionWords words;
    private final RosterNames names;
    private final PersonSet sets;
    private final OpenedFile files;
    private final Texts texts;

    VerificationCard(SubmissionWords words, RosterNames names, PersonSet sets, OpenedFile files, Texts texts) {
        this.words = words;
        this.names = names;
        this.sets = sets;
        this.files = files;
        this.texts = texts;
    }

    Reply write(Seen.Submitted seen, LocalDate today, Locale language) {
        var one = seen.submission();
        var lines = new ArrayList<String>();
        lines.add("# " + words.head(one, language));
        lines.add(texts.say(
                language,
                "submission.of",
                Map.of(
                        "name", names.name(one.person()),
                        "code", names.code(one.person()),
                        "unit", names.unit(one.person(), today))));
        lines.add(words.standing(one, language));
        lines.add("");
        lines.addAll(words.facts(one, language));
        lines.add(
                "- " + texts.say(language, "submission.fact.level", Map.of("value", sets.level(one, today, language))));
        lines.add("");
        lines.add("# " + say(language, "submission.checks"));
        seen.checks().forEach(check -> lines.add("- " + check(check, language)));
        if (one.history().size() > 1) {
            lines.add("");
            lines.add("# " + say(language, "submission.history"));
            lines.addAll(words.history(one, language));
        }
        return new Reply(String.join("\n", lines), choices(one, language)).on(card(one));
    }

    static String card(SubmissionView one) {
        return "submission:" + one.id().value();
    }

    private String check(Check check, Locale language) {
        return texts.say(
                language,
                "submission.verdict",
                Map.of("verdict", check.verdict().name(), "what", texts.say(language, check.what())));
    }

    private List<Choice> choices(SubmissionView one, Locale language) {
        var choices = new ArrayList<>(files.buttons(one, OWNER, language));
        if (one.state().isOpen()) {
            choices.add(button(one, APPROVE, one.isSubstitute() ? "record" : "approve", language));
            if (one.isSubstitute()) {
                choices.add(decide(one, "LEVEL", language));
            }
            choices.add(decide(one, "RETURN", language));
            choices.add(decide(one, "REJECT", language));
            choices.add(button(one, RELEASE, "release", language));
        } else if (one.state() == SubmissionState.APPROVED) {
            choices.add(decide(one, "REVOKE", language));
        }
        choices.add(queue(say(language, "submission.button.queue")));
        return choices;
    }

    /** A button that shows what waits. */
    static Choice queue(String label) {
        return new Choice(OWNER + "::" + QUEUE, label);
    }

    private Choice button(SubmissionView one, String act, String label, Locale language) {
        return new Choice(data(one, act), say(language, "submission.button." + label));
    }

    private Choice decide(SubmissionView one, String act, Locale language) {
        return StartChoice.flow(
                "decide-certificate", one.id().value() + "." + act, say(language, "submission.button." + act));
    }

    static String data(SubmissionView one, String act) {
        return OWNER + ":" + one.id().value() + ":" + act;
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }
}
