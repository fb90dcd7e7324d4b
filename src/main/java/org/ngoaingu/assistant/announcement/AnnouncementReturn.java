package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Map;
import org.ngoaingu.announcement.Approvals;
import org.ngoaingu.announcement.Outcome;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Component;

/** {@code announcement.return}: the second person gives an announcement back to its author, who is told why. */
@Component
class AnnouncementReturn implements Verb {

    private final Approvals approvals;
    private final AuthorNotices author;
    private final BroadcastWords words;

    AnnouncementReturn(Approvals approvals, AuthorNotices author, BroadcastWords words) {
        this.approvals = approvals;
        this.author = author;
        this.words = words;
    }

    @Override
    public String name() {
        return "announcement.return";
    }

    @Override
    public Effect effect() {
        return Effect.ONCE;
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("about", ValueType.TEXT, "because", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var who = call.sender().who();
        var language = call.sender().language();
        var keys = AnnouncementKeys.read(call.text("about").orElse(""));
        var outcome = who == null || keys.isEmpty()
                ? new Outcome.Refused(Message.of("announcement.refused.unknown"))
                : approvals.giveBack(who, keys.get().id(), call.text("because").orElse(""));
        return switch (outcome) {
            case Outcome.Refused refused -> VerbResult.refused(List.of(words.reply(language, refused.why())));
            case Outcome.Done done -> {
                author.tell(done.now(), "cameBack");
                yield VerbResult.said(List.of(words.reply(language, "youReturned")));
            }
        };
    }
}
