package org.ngoaingu.assistant.chat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.assistant.account.Menus;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code chat.set_language}: speaks another language in this chat from now on, and says so in it. */
@Component
class SetLanguage implements Verb {

    private final Chats chats;
    private final Menus menus;
    private final Texts texts;

    SetLanguage(Chats chats, Menus menus, Texts texts) {
        this.chats = chats;
        this.menus = menus;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "chat.set_language";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return Map.of("language", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        var asked = call.text("language").map(Locale::of).orElse(call.sender().language());
        var language = Texts.supported(asked);
        chats.speak(call.sender().chat(), language);
        menus.show(call.sender().chat());
        return VerbResult.said(List.of(Reply.of(texts.say(language, "ask.languageSet", Map.of()))));
    }
}
