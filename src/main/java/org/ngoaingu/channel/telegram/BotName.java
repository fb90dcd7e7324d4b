package org.ngoaingu.channel.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChannelAccounts;

/** The name by which people find the bot. Once heard it is kept, for links while Telegram is down and for commands. */
@WithTelegram
class BotName {

    private final ChannelAccounts accounts;
    private final String bot;
    private volatile @Nullable String name;

    BotName(TelegramSettings settings, ChannelAccounts accounts) {
        this.bot = Long.toString(settings.token().bot());
        this.accounts = accounts;
    }

    Optional<String> get() {
        if (name == null) {
            name = accounts.name(TelegramDriver.CHANNEL, bot).orElse(null);
        }
        return Optional.ofNullable(name);
    }

    boolean is(String other) {
        return get().map(other::equalsIgnoreCase).orElse(false);
    }

    void heard(@Nullable String heard) {
        if (heard != null && !heard.equals(name)) {
            accounts.keep(TelegramDriver.CHANNEL, bot, heard);
            name = heard;
        }
    }
}
