package org.ngoaingu.assistant.certificate;

import java.util.List;
import java.util.Map;
import org.ngoaingu.certificate.Verification;
import org.ngoaingu.certificate.Verification.Seen;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code verification.begin}: which decision a button means, and about what; nothing for who may not decide. */
@Component
class DecisionBegin implements Verb {

    private final Verification verification;
    private final SubmissionWords words;
    private final Texts texts;

    DecisionBegin(Verification verification, SubmissionWords words, Texts texts) {
        this.verification = verification;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "verification.begin";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("act", ValueType.TEXT, "what", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var language = call.sender().language();
        var wanted = WantedDecision.of(call.text("about").orElse("")).orElse(null);
        var who = call.sender().who();
        if (wanted == null || who == null) {
            return VerbResult.said(List.of(Reply.of(texts.say(language, Message.of("certificate.verify.none")))));
        }
        return switch (verification.look(who, wanted.submission())) {
            case Seen.Refused refused -> VerbResult.said(List.of(Reply.of(texts.say(language, refused.why()))));
            case Seen.Submitted seen ->
                VerbResult.of(Map.of("act", wanted.act().name(), "what", words.head(seen.submission(), language)));
        };
    }
}
