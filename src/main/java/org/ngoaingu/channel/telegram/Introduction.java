package org.ngoaingu.channel.telegram;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Menu;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** What is settled with Telegram once at each start: the bot's name, and the commands that strangers are offered. */
@WithTelegram
class Introduction {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final BotApi api;
    private final BotName name;
    private final Texts texts;

    Introduction(BotApi api, BotName name, Texts texts) {
        this.api = api;
        this.name = name;
        this.texts = texts;
    }

    void make() throws CallFailed {
        name.heard(api.call(new GetMe()).getUserName());
        offer(VIETNAMESE, null);
        offer(Locale.ENGLISH, "en");
    }

    /**
     * A courtesy: nothing waits for it.
     *
     * @param code of the Telegrams that are set to this language; absent for all that are set to none of ours
     */
    private void offer(Locale language, @Nullable String code) {
        var entries = List.of(
                new Menu.Entry("start", texts.say(language, Message.of("telegram.command.start"))),
                new Menu.Entry("help", texts.say(language, Message.of("telegram.command.help"))));
        api.callAside(SetMyCommands.builder()
                .commands(Sending.commands(entries))
                .scope(BotCommandScopeAllPrivateChats.builder().build())
                .languageCode(code)
                .build());
    }
}
