package org.ngoaingu.channel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** Tells a chat that speaks too fast to wait, once a minute. */
@Component
class TooFast {

    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;

    TooFast(Chats chats, Outbox outbox, Texts texts) {
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
    }

    void tell(ChatId id, Instant now) {
        var chat = chats.find(id).orElseThrow();
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        outbox.write(
                id,
                Reply.of(texts.say(chat.language(), Message.of("chat.too-fast"))),
                Lane.REPLY,
                "too-fast:" + id.value() + ":" + minute);
    }
}
