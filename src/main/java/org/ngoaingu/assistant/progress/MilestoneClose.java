package org.ngoaingu.assistant.progress;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Closing;
import org.ngoaingu.progress.Milestones;
import org.springframework.stereotype.Component;

/** {@code milestone.close}: closes the figures of a milestone for good. */
@Component
class MilestoneClose implements Verb {

    private final Milestones milestones;
    private final Texts texts;

    MilestoneClose(Milestones milestones, Texts texts) {
        this.milestones = milestones;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "milestone.close";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT, "reason", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var about = AboutMilestone.of(call.text("about").orElse(""));
        if (who == null || about.isEmpty()) {
            return said(call, Message.of("progress.close.notYours"));
        }
        var reason = call.text("reason").orElse("");
        return switch (milestones.close(
                who, about.get().authority(), about.get().due(), reason)) {
            case Closing.Closed closed ->
                said(
                        call,
                        Message.of(
                                "progress.close.done", "due", closed.milestone().due()));
            case Closing.Refused refused -> said(call, refused.why());
        };
    }

    private VerbResult said(VerbCall call, Message message) {
        return VerbResult.said(List.of(Reply.of(texts.say(call.sender().language(), message))));
    }
}
