package org.ngoaingu.assistant.certificate;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code record.mine}: the sender's certificates and submissions. */
@Component
class RecordMine implements Verb {

    private final MyRecord record;
    private final Texts texts;

    RecordMine(MyRecord record, Texts texts) {
        this.record = record;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "record.mine";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var person = call.sender().person();
        var language = call.sender().language();
        return VerbResult.said(List.of(
                person == null
                        ? Reply.of(texts.say(language, Message.of("ask.noPerson")))
                        : record.write(person, call.today(), language)));
    }
}
