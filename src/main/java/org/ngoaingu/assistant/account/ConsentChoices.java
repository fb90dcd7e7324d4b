package org.ngoaingu.assistant.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ngoaingu.account.Linkings;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Reply;
import org.springframework.stereotype.Component;

/** The buttons of a chat on its way to being linked: the answers to the notice, and the language. */
@Component
class ConsentChoices {

    static final String YES = "yes";
    static final String NO = "no";

    private final Linkings linkings;
    private final LinkingReplies replies;
    private final Chats chats;

    ConsentChoices(Linkings linkings, LinkingReplies replies, Chats chats) {
        this.linkings = linkings;
        this.replies = replies;
        this.chats = chats;
    }

    /** Empty for another button. */
    Optional<List<Reply>> choose(Inbound message) {
        var parts = message.choice() == null ? new String[0] : message.choice().split(":", 3);
        return parts.length == 3 && parts[0].equals(AccountChoices.OWNER)
                ? choose(message, parts[1], parts[2])
                : Optional.empty();
    }

    Optional<List<Reply>> choose(Inbound message, String id, String choice) {
        return switch (choice) {
            case YES -> Optional.of(agree(message, AccountChoices.number(id)));
            case NO -> Optional.of(decline(message, AccountChoices.number(id)));
            case "vi", "en" -> Optional.of(speak(message, choice));
            default -> Optional.empty();
        };
    }

    private List<Reply> agree(Inbound message, long number) {
        var chat = chats.find(message.chat()).orElseThrow();
        return replies.of(message.chat(), linkings.agree(chat, number));
    }

    private List<Reply> decline(Inbound message, long number) {
        linkings.decline(message.chat(), number);
        return replies.say(message.chat(), "account.link.declined");
    }

    private List<Reply> speak(Inbound message, String language) {
        chats.speak(message.chat(), Locale.of(language));
        return linkings.asked(message.chat())
                .map(question -> replies.of(message.chat(), question))
                .orElseGet(() -> replies.howTo(message.chat()));
    }
}
