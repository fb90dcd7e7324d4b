package org.ngoaingu.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.channel.Arrived;

/** Makes updates ready to be stored. What cannot be read is stored too, under the address of the bot itself. */
@WithTelegram
class Arrivals {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final long bot;
    private final Clock clock;

    Arrivals(TelegramSettings settings, Clock clock) {
        this.bot = settings.token().bot();
        this.clock = clock;
    }

    Arrived of(long id, String raw) {
        var update = Update.lenient(raw);
        var chat = update.chat().path("id");
        var album = update.message().path("media_group_id").asText("");
        return new Arrived(
                TelegramDriver.CHANNEL,
                bot + ":" + id,
                chat.isIntegralNumber() ? chat.asText() : Long.toString(bot),
                update.isInPrivate() ? language(update.sender()) : null,
                said(update.message().path("date")),
                raw,
                album.isEmpty() ? null : album,
                update.isInPrivate() && update.file().isObject(),
                List.of());
    }

    private static Locale language(JsonNode sender) {
        return sender.path("language_code").asText("").startsWith("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    /** A moment in the future would make its chat look as if it spoke too fast. */
    private Instant said(JsonNode date) {
        var now = clock.instant();
        var said = Instant.ofEpochSecond(date.asInt());
        return date.isIntegralNumber() && said.isBefore(now) ? said : now;
    }
}
