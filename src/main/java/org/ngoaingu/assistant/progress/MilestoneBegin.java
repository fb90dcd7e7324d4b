package org.ngoaingu.assistant.progress;

import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Milestone;
import org.ngoaingu.progress.Milestones;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** {@code milestone.begin}: what would be closed; nothing when the sender may not, or it is closed already. */
@Component
class MilestoneBegin implements Verb {

    private final Milestones milestones;
    private final SeenUnits seen;
    private final Units units;
    private final Texts texts;

    MilestoneBegin(Milestones milestones, SeenUnits seen, Units units, Texts texts) {
        this.milestones = milestones;
        this.seen = seen;
        this.units = units;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "milestone.begin";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT);
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("what", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var about = AboutMilestone.of(call.text("about").orElse(""));
        if (who == null || about.isEmpty() || !seen.steers(who, about.get().authority(), call.today())) {
            return said(call, Message.of("progress.close.notYours"));
        }
        return milestones.of(about.get().authority()).stream()
                .filter(it -> it.due().equals(about.get().due()))
                .findFirst()
                .map(it -> begin(call, it))
                .orElseGet(() -> said(call, Message.of("progress.close.noMilestone")));
    }

    private VerbResult begin(VerbCall call, Milestone milestone) {
        if (milestone.closedOn() != null) {
            return said(call, Message.of("progress.close.already", "day", milestone.closedOn()));
        }
        if (call.today().isBefore(milestone.due())) {
            return said(call, Message.of("progress.close.notEnded", "due", milestone.due()));
        }
        var unit = units.find(milestone.authority(), call.today())
                .map(ProgressWords::name)
                .orElse("");
        var what = texts.say(
                call.sender().language(),
                "progress.close.what",
                Map.of(
                        "unit",
                        unit,
                        "due",
                        milestone.due(),
                        "plan",
                        milestone.plan().number()));
        return VerbResult.of(Map.of("what", what));
    }

    private VerbResult said(VerbCall call, Message message) {
        return VerbResult.said(List.of(Reply.of(texts.say(call.sender().language(), message))));
    }
}
