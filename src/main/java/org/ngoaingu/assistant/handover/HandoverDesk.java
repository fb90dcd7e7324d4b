package org.ngoaingu.assistant.handover;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.assistant.handover.HandoverRows.Question;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.springframework.stereotype.Component;

/** Closes a question for a colleague: whoever administers the person may, and the first one counts. */
@Component
class HandoverDesk {

    private final HandoverRows rows;
    private final Rights rights;
    private final Chats chats;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Texts texts;

    HandoverDesk(HandoverRows rows, Rights rights, Chats chats, Outbox outbox, AuditTrail audit, Texts texts) {
        this.rows = rows;
        this.rights = rights;
        this.chats = chats;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
    }

    /** Brings the answer to the chat in which the question was put, and tells the administrator so. */
    Message answer(@Nullable Actor who, String id, String words, LocalDate today) {
        var question = own(who, id, today);
        if (question == null || who == null) {
            return Message.of("handover.notYours");
        } else if (!rows.close(question.id(), "ANSWERED", who, words)) {
            return Message.of("handover.late");
        }
        audit.record(
                who.named(), "answer-handover", "person:" + question.person().value(), null);
        var told = chats.find(question.chat())
                .filter(chat -> question.person().equals(chat.person()))
                .map(chat ->
                        outbox.write(chat.id(), reply(question, words, chat.language()), Lane.NOTICE, key(question)))
                .orElseGet(() ->
                        outbox.notify(question.person(), reply(question, words, language(question)), key(question)));
        return Message.of(told ? "handover.done" : "handover.unreachable");
    }

    /** The question needs no answer through the bot. */
    Message settle(@Nullable Actor who, String id, LocalDate today) {
        var question = own(who, id, today);
        if (question == null || who == null) {
            return Message.of("handover.notYours");
        } else if (!rows.close(question.id(), "SETTLED", who, "")) {
            return Message.of("handover.late");
        }
        audit.record(
                who.named(), "settle-handover", "person:" + question.person().value(), null);
        return Message.of("handover.settled");
    }

    private @Nullable Question own(@Nullable Actor who, String id, LocalDate today) {
        return who == null
                ? null
                : WireKey.of(id)
                        .flatMap(rows::find)
                        .filter(question -> rights.may(who, Act.CORRECT, question.person(), today)
                                .isAllowed())
                        .orElse(null);
    }

    private Reply reply(Question question, String words, Locale language) {
        return Reply.of(texts.say(language, "handover.toAsker", Map.of("about", question.about(), "answer", words)));
    }

    private Locale language(Question question) {
        return chats.preferred(question.person()).map(Chat::language).orElse(Texts.LANGUAGES.getFirst());
    }

    private static String key(Question question) {
        return "handover-answer:" + question.id();
    }
}
