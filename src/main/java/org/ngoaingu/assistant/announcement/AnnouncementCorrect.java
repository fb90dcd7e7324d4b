package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Map;
import org.ngoaingu.announcement.Outcome;
import org.ngoaingu.announcement.Runs;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Component;

/** {@code announcement.correct}: gives a run another text, which also takes the place of what was sent if that is asked. */
@Component
class AnnouncementCorrect implements Verb {

    private final Runs runs;
    private final AnnouncementCard card;
    private final BroadcastWords words;

    AnnouncementCorrect(Runs runs, AnnouncementCard card, BroadcastWords words) {
        this.runs = runs;
        this.card = card;
        this.words = words;
    }

    @Override
    public String name() {
        return "announcement.correct";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of(
                "about", ValueType.TEXT, "vi", ValueType.TEXT, "en", ValueType.TEXT, "in_place", ValueType.YES_NO);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var language = call.sender().language();
        var keys = AnnouncementKeys.read(call.text("about").orElse(""));
        if (who == null || keys.isEmpty()) {
            return VerbResult.refused(List.of(words.reply(language, Message.of("announcement.refused.unknown"))));
        }
        var inPlace = Boolean.TRUE.equals(call.arguments().get("in_place"));
        var outcome = runs.correct(
                who,
                keys.get().id(),
                call.text("vi").orElse(""),
                call.text("en").orElse(null),
                inPlace);
        return switch (outcome) {
            case Outcome.Refused refused -> VerbResult.refused(List.of(words.reply(language, refused.why())));
            case Outcome.Done done ->
                VerbResult.said(List.of(words.reply(language, "corrected"), card.of(done.now(), who, language)));
        };
    }
}
