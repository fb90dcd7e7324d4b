package org.ngoaingu.assistant.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ngoaingu.account.DataRequest;
import org.ngoaingu.account.DataRequest.Kind;
import org.ngoaingu.account.DataRequests;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.springframework.stereotype.Component;

/**
 * {@code account.request_data}: files a request to correct or erase the own data, with the day by which it is answered.
 * The administrators are told that there is one, not what it says.
 */
@Component
class RequestData implements Verb {

    private final DataRequests requests;
    private final Rights rights;
    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;

    RequestData(DataRequests requests, Rights rights, Chats chats, Outbox outbox, Texts texts) {
        this.requests = requests;
        this.rights = rights;
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "account.request_data";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("kind", ValueType.TEXT, "words", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var sender = call.sender();
        var person = sender.person();
        if (person == null) {
            return VerbResult.said(List.of(Reply.of(texts.say(sender.language(), "ask.notLinked", Map.of()))));
        }
        var kind = Kind.valueOf(call.text("kind").orElseThrow());
        var request = requests.file(person, kind, call.text("words").orElse(""));
        tellAdministrators(person, request, call.today());
        return VerbResult.said(List.of(Reply.of(texts.say(
                sender.language(), "account.data.filed", Map.of("number", request.id(), "due", request.dueOn())))));
    }

    /** Told once: the verb may be called again after a correction. */
    private void tellAdministrators(PersonId person, DataRequest request, LocalDate today) {
        for (var administrator : rights.administratorsOf(person, today)) {
            chats.preferred(administrator)
                    .ifPresent(chat -> outbox.notify(
                            administrator,
                            Reply.of(texts.say(
                                    chat.language(),
                                    "account.data.to-answer",
                                    Map.of("number", request.id(), "due", request.dueOn()))),
                            "data-request:%d:%d".formatted(request.id(), administrator.value())));
        }
    }
}
