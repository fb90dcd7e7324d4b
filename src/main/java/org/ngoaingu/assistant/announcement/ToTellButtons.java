package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ngoaingu.announcement.Receipts;
import org.ngoaingu.announcement.Receipts.Receipt;
import org.ngoaingu.channel.Reply;
import org.springframework.stereotype.Component;

/** Readers without a channel: listed for who leads them, ticked off when told, their heads asked for it. */
@Component
class ToTellButtons implements AnnouncementButtons {

    static final String LIST = "tell";
    static final String TOLD = "told";
    static final String HEADS = "heads";

    private final Receipts receipts;
    private final ToTellCard card;
    private final HeadNotices heads;
    private final BroadcastWords words;

    ToTellButtons(Receipts receipts, ToTellCard card, HeadNotices heads, BroadcastWords words) {
        this.receipts = receipts;
        this.card = card;
        this.heads = heads;
        this.words = words;
    }

    @Override
    public Set<String> acts() {
        return Set.of(LIST, TOLD, HEADS);
    }

    @Override
    public List<Reply> pressed(Pressed pressed) {
        return switch (pressed.act()) {
            case TOLD -> told(pressed);
            case HEADS ->
                List.of(Reply.of(words.say(
                        pressed.language(), "headsAsked", Map.of("heads", heads.ask(pressed.who(), pressed.id())))));
            default -> List.of(card.of(pressed.id(), pressed.who(), pressed.language()));
        };
    }

    private List<Reply> told(Pressed pressed) {
        if (pressed.reader() == null) {
            return List.of(card.of(pressed.id(), pressed.who(), pressed.language()));
        }
        return List.of(
                receipts.tell(pressed.who(), pressed.id(), pressed.reader()) instanceof Receipt.Refused refused
                        ? words.reply(pressed.language(), refused.why())
                        : card.of(pressed.id(), pressed.who(), pressed.language()));
    }
}
