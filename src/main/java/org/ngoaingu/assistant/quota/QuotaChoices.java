package org.ngoaingu.assistant.quota;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.springframework.stereotype.Component;

/** The buttons under an answer. */
@Component
class QuotaChoices implements ChoiceVerb {

    private final Askers askers;
    private final QuotaReplies replies;

    QuotaChoices(Askers askers, QuotaReplies replies) {
        this.askers = askers;
        this.replies = replies;
    }

    @Override
    public String owner() {
        return FollowUps.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var asked = askers.byKey(chosen.sender(), chosen.id(), chosen.today());
        return List.of(askers.reply(asked, chosen.sender(), about -> switch (chosen.choice()) {
            case FollowUps.WHY -> replies.why(about, chosen.today());
            case FollowUps.ACCEPTED -> replies.accepted(about, chosen.today());
            default -> replies.lines(about, chosen.today(), chosen.today());
        }));
    }
}
