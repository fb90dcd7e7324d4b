package org.ngoaingu.assistant.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Finder;
import org.springframework.stereotype.Component;

/** The units that the sender leads or administers: the one, or a list of them. */
@Component
class OwnUnits {

    /** Units that are counted for a list; who has more names one. */
    private static final int MOST = 40;

    private final Finder finder;
    private final ProgressDesk desk;
    private final BelowPart below;
    private final Texts texts;

    OwnUnits(Finder finder, ProgressDesk desk, BelowPart below, Texts texts) {
        this.finder = finder;
        this.desk = desk;
        this.below = below;
        this.texts = texts;
    }

    Reply show(Actor who, @Nullable LocalDate day, Inbound sender, LocalDate today) {
        var own = finder.unitsOf(who, today, MOST);
        if (own.isEmpty()) {
            return Reply.of(texts.say(sender.language(), Message.of("progress.view.noneOfYours")));
        }
        var first = own.getFirst();
        var view = View.of(first.id(), day);
        return own.size() == 1
                ? desk.show(view, sender, today)
                : below.own(new Asked(view, first, who, false, sender, today), own);
    }
}
