package org.ngoaingu.assistant.question;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ngoaingu.assistant.quota.QuotaAnswer;
import org.ngoaingu.assistant.quota.Quotas;
import org.ngoaingu.assistant.quota.Subject;
import org.ngoaingu.assistant.record.Records;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.FactRequests;
import org.ngoaingu.staff.FactRequests.Answered;
import org.ngoaingu.staff.FactRequests.Question;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/** The answer of somebody who may decide: a correction, and the new quota answer to who asked. The first one counts. */
@Component
class FactAnswers {

    /** Lines of the new answer that are sent along; a button gives the rest. */
    private static final int LINES = 8;

    private final FactRequests requests;
    private final QuestionWords said;
    private final Records records;
    private final Quotas quotas;
    private final QuotaAnswer answers;
    private final Staff staff;
    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;

    FactAnswers(
            FactRequests requests,
            QuestionWords said,
            Records records,
            Quotas quotas,
            QuotaAnswer answers,
            Staff staff,
            Chats chats,
            Outbox outbox,
            Texts texts) {
        this.requests = requests;
        this.said = said;
        this.records = records;
        this.quotas = quotas;
        this.answers = answers;
        this.staff = staff;
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
    }

    Reply answer(Chosen chosen, long id) {
        var who = chosen.sender().who();
        var question = requests.find(id).orElse(null);
        if (who == null || question == null) {
            return say(chosen, Message.of("ask.notYours"));
        }
        if (!chosen.choice().startsWith(QuestionWords.VALUE)) {
            return records.person(question.about(), chosen.sender(), chosen.today());
        }
        var language = chosen.sender().language();
        var value = chosen.choice().substring(QuestionWords.VALUE.length());
        return switch (requests.answer(who, id, value, said.reason(language, question))) {
            case Answered.Done done -> {
                tell(question, value, chosen.today());
                yield say(chosen, Message.of("question.done"));
            }
            case Answered.Late late ->
                late.answered() == null
                        ? say(chosen, Message.of("question.over"))
                        : Reply.of(said.late(language, late.answered()));
            case Answered.Refused refused -> say(chosen, refused.why());
        };
    }

    private void tell(Question question, String value, LocalDate today) {
        var language = chats.preferred(question.asker()).map(Chat::language).orElse(Locale.of("vi"));
        outbox.notify(
                question.asker(),
                said.toAsker(question, value, firstLines(question, language, today), language),
                "fact-answer:" + question.id());
    }

    private String firstLines(Question question, Locale language, LocalDate today) {
        var subject = question.about().equals(question.asker())
                ? Subject.self(language)
                : new Subject(language, staff.name(question.about()));
        return answers.write(quotas.of(question.about(), today), subject, today)
                .lines()
                .limit(LINES)
                .collect(Collectors.joining("\n"));
    }

    private Reply say(Chosen chosen, Message message) {
        return Reply.of(texts.say(chosen.sender().language(), message));
    }
}
