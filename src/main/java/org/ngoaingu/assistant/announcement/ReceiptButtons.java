package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Set;
import org.ngoaingu.announcement.Receipts;
import org.ngoaingu.announcement.Receipts.Receipt;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code n:ANNOUNCEMENT:ok} under the announcement itself: the reader has taken note (đã nắm). */
@Component
class ReceiptButtons implements AnnouncementButtons {

    private final Receipts receipts;
    private final Texts texts;

    ReceiptButtons(Receipts receipts, Texts texts) {
        this.receipts = receipts;
        this.texts = texts;
    }

    @Override
    public Set<String> acts() {
        return Set.of("ok");
    }

    @Override
    public List<Reply> pressed(Pressed pressed) {
        var said = switch (receipts.confirm(pressed.who(), pressed.id())) {
            case Receipt.Noted noted -> Message.of("announcement.confirm.noted");
            case Receipt.Already already -> Message.of("announcement.confirm.already");
            case Receipt.Refused refused -> refused.why();
        };
        return List.of(Reply.of(texts.say(pressed.language(), said)));
    }
}
