package org.ngoaingu.channel.telegram;

import java.util.regex.Pattern;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;

/**
 * What Telegram knows a bot by. Whoever has it is the bot, so it is shown nowhere: not in logs, messages or pages.
 *
 * @param bot the bot's id, the part before the colon, which is no secret
 */
record BotToken(long bot, String secret) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18}):([A-Za-z0-9_-]{1,200})");

    static BotToken of(String text) {
        var shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            throw new StartRefused(Message.of("telegram.wrong.token"));
        }
        return new BotToken(Long.parseLong(shape.group(1)), shape.group(2));
    }

    /** As addresses of the Bot API hold it. */
    String whole() {
        return bot + ":" + secret;
    }

    /** The text without the secret; what libraries say about a failed call holds its address. */
    String hiddenIn(String text) {
        return text.replace(secret, "…");
    }

    @Override
    public String toString() {
        return "bot " + bot;
    }
}
