package org.ngoaingu.assistant.account;

import java.util.List;
import java.util.regex.Pattern;
import org.ngoaingu.account.Linkings;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StrangerHandler;
import org.springframework.stereotype.Component;

/** Tells whoever is not linked how to link, and nothing else: whatever they bring that is no key gets the same words. */
@Component
class Strangers implements StrangerHandler {

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private final Linkings linkings;
    private final LinkingReplies replies;
    private final ConsentChoices choices;

    Strangers(Linkings linkings, LinkingReplies replies, ConsentChoices choices) {
        this.linkings = linkings;
        this.replies = replies;
        this.choices = choices;
    }

    @Override
    public List<Reply> meet(Inbound message) {
        if (message.choice() != null) {
            return choices.choose(message).orElseGet(() -> replies.howTo(message.chat()));
        } else if (message.contact() != null) {
            return replies.of(message.chat(), linkings.contact(message.chat(), message.contact()));
        }
        var code = TypedCode.in(message.text());
        if (code.isPresent()) {
            return replies.of(message.chat(), linkings.code(message.chat(), message.network(), code.get()));
        } else if (linkings.asksBirthYear(message.chat())) {
            return replies.of(message.chat(), linkings.birthYear(message.chat(), message.text()));
        } else if (DIGIT.matcher(message.text()).find()) {
            return replies.of(message.chat(), linkings.notKnown(message.chat()));
        }
        return replies.howTo(message.chat());
    }
}
