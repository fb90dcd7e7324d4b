package org.ngoaingu.assistant.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.assistant.quota.FollowUps;
import org.ngoaingu.certificate.SubmissionChanged;
import org.ngoaingu.certificate.SubmissionState;
import org.ngoaingu.certificate.SubmissionView;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whose certificate it is what was decided, in the transaction that decides it. */
@Component
class SubmissionNotices {

    private final SubmissionWords words;
    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;

    SubmissionNotices(SubmissionWords words, Chats chats, Outbox outbox, Texts texts) {
        this.words = words;
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void tell(SubmissionChanged changed) {
        switch (changed.submission().state()) {
            case APPROVED, RETURNED, REJECTED, REVOKED -> tell(changed.submission());
            case WAITING, CLAIMED, WITHDRAWN -> {} // the person did it, or has left
        }
    }

    private void tell(SubmissionView one) {
        chats.preferred(one.person())
                .ifPresent(chat -> outbox.notify(
                        one.person(),
                        notice(one, chat.language()),
                        "submission:%d:%s".formatted(one.id().value(), one.state())));
    }

    private Reply notice(SubmissionView one, Locale language) {
        var reason = one.reason();
        var text = texts.say(
                language,
                "submission.told." + one.state().name(),
                Map.of(
                        "certificate", words.named(one, language),
                        "id", String.valueOf(one.id().value()),
                        "reason", reason == null ? "" : SubmissionWords.line(reason)));
        return new Reply(text, choices(one, language));
    }

    private List<Choice> choices(SubmissionView one, Locale language) {
        var choices = new ArrayList<Choice>();
        if (one.state() == SubmissionState.RETURNED) {
            choices.add(MyRecord.reopen(one, say(language, "submission.button.reopen")));
        } else if (one.state() == SubmissionState.REJECTED) {
            choices.add(StartChoice.flow("submit-certificate", say(language, "submission.button.new")));
        } else {
            choices.add(new Choice(FollowUps.lines(one.person()), say(language, "quota.choices.all")));
        }
        choices.add(MyRecord.show(one, say(language, "submission.button.show")));
        return choices;
    }

    private String say(Locale language, String key) {
        return texts.say(language, Message.of(key));
    }
}
