package org.ngoaingu.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import org.ngoaingu.channel.Arrived;
import org.ngoaingu.channel.Inbox;
import org.ngoaingu.channel.telegram.RawUpdates.Raw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** Stores updates; when this returns they are committed and may be acknowledged. */
@WithTelegram
class Receiving {

    private static final Logger log = LoggerFactory.getLogger(Receiving.class);

    private final Arrivals arrivals;
    private final Inbox inbox;
    private final BotApi api;

    Receiving(Arrivals arrivals, Inbox inbox, BotApi api) {
        this.arrivals = arrivals;
        this.inbox = inbox;
        this.api = api;
    }

    void store(List<Raw> updates) {
        var arrived = new ArrayList<Arrived>();
        for (var update : updates) {
            if (update.id().isPresent()) {
                arrived.add(arrivals.of(update.id().getAsLong(), update.json()));
            } else {
                log.warn(
                        "Telegram sent something of {} characters that is no update",
                        update.json().length());
            }
        }
        inbox.store(arrived);
        arrived.forEach(this::answerTap);
    }

    /** A button that was tapped shows that it waits until this is answered. */
    private void answerTap(Arrived one) {
        var query = Update.lenient(one.raw()).callback().path("id").asText("");
        if (!query.isEmpty()) {
            api.callAside(AnswerCallbackQuery.builder().callbackQueryId(query).build());
        }
    }
}
