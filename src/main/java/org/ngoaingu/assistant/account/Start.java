package org.ngoaingu.assistant.account;

import java.util.List;
import java.util.Map;
import org.ngoaingu.account.Linkings;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Staff;
import org.springframework.stereotype.Component;

/**
 * {@code account.start}: a code brought to a chat that is linked. A person's chat stays theirs; the account of the first
 * administrator can become a person's.
 */
@Component
class Start implements Verb {

    private final Linkings linkings;
    private final LinkingReplies replies;
    private final Staff staff;
    private final Texts texts;

    Start(Linkings linkings, LinkingReplies replies, Staff staff, Texts texts) {
        this.linkings = linkings;
        this.replies = replies;
        this.staff = staff;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "account.start";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("code", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        return VerbResult.said(start(call.sender(), call.text("code").orElse("")));
    }

    List<Reply> start(Inbound sender, String code) {
        var person = sender.person();
        if (person == null) {
            return replies.of(sender.chat(), linkings.code(sender.chat(), sender.network(), code));
        }
        var name = staff.name(person);
        return List.of(Reply.of(texts.say(sender.language(), "account.link.already", Map.of("name", name))));
    }
}
