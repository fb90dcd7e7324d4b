package org.ngoaingu.assistant.progress;

import java.time.LocalDate;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** Shows what somebody asks for, if they may see it; an unknown unit and somebody else's get the same words. */
@Component
class ProgressDesk {

    private final SeenUnits seen;
    private final UnitPart unit;
    private final BelowPart below;
    private final LinePart line;
    private final PeoplePart people;
    private final Texts texts;

    ProgressDesk(SeenUnits seen, UnitPart unit, BelowPart below, LinePart line, PeoplePart people, Texts texts) {
        this.seen = seen;
        this.unit = unit;
        this.below = below;
        this.line = line;
        this.people = people;
        this.texts = texts;
    }

    Reply show(View view, Inbound sender, LocalDate today) {
        var day = view.day() == null ? today : view.day();
        var who = sender.who();
        var found = seen.find(who, view.unit(), day, today);
        if (who == null || found.isEmpty()) {
            return Reply.of(texts.say(sender.language(), Message.of("progress.view.notYours")));
        }
        if (day.isAfter(today)) {
            return Reply.of(texts.say(sender.language(), Message.of("progress.view.future", "day", day)));
        }
        var steers = seen.steers(who, view.unit(), today);
        return of(new Asked(view, found.get(), who, steers, sender, today));
    }

    private Reply of(Asked asked) {
        return switch (asked.view().kind()) {
            case UNIT, MILESTONE -> unit.of(asked);
            case BELOW, LINE_BELOW -> below.of(asked);
            case LINE -> line.of(asked);
            case TARGETS -> Reply.of(texts.say(asked.language(), Message.of("progress.targets.how")));
            case MISSING, REACHED, UNKNOWN -> people.of(asked);
        };
    }
}
