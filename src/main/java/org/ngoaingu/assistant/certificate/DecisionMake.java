package org.ngoaingu.assistant.certificate;

import java.util.List;
import java.util.Map;
import org.ngoaingu.certificate.Decision;
import org.ngoaingu.certificate.Verification;
import org.ngoaingu.certificate.Verification.Seen;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.springframework.stereotype.Component;

/** {@code verification.decide}: decides with a reason, and shows the submission as it stands then. */
@Component
class DecisionMake implements Verb {

    private final Verification verification;
    private final VerificationCard card;
    private final SubmissionWords words;
    private final Texts texts;

    DecisionMake(Verification verification, VerificationCard card, SubmissionWords words, Texts texts) {
        this.verification = verification;
        this.card = card;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "verification.decide";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of(
                "about", ValueType.TEXT, "reason", ValueType.TEXT, "level", ValueType.TEXT, "since", ValueType.DATE);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var language = call.sender().language();
        var who = call.sender().who();
        var wanted = WantedDecision.of(call.text("about").orElse("")).orElse(null);
        if (who == null || wanted == null) {
            return VerbResult.refused(List.of(Reply.of(texts.say(language, Message.of("certificate.verify.none")))));
        }
        var decision = decide(who, wanted, call);
        if (!(decision instanceof Decision.Done)) {
            return VerbResult.refused(List.of(Reply.of(words.notDone(decision, language))));
        }
        return VerbResult.said(
                verification.look(who, wanted.submission()) instanceof Seen.Submitted seen
                        ? List.of(card.write(seen, call.today(), language))
                        : List.of());
    }

    private Decision decide(Actor officer, WantedDecision wanted, VerbCall call) {
        var id = wanted.submission();
        var reason = call.text("reason").orElse("");
        return switch (wanted.act()) {
            case LEVEL ->
                verification.approve(
                        officer, id, call.text("level").map(Integer::valueOf).orElse(0), reason);
            case RETURN -> verification.giveBack(officer, id, reason);
            case REJECT -> verification.reject(officer, id, reason);
            case REVOKE -> verification.revoke(officer, id, call.day("since").orElse(call.today()), reason);
        };
    }
}
