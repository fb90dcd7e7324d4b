package org.ngoaingu.channel.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.Spoken;
import org.ngoaingu.platform.Texts;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page, the error page too, its texts in the language of the browser's chat. */
@ControllerAdvice
class PageTexts {

    private final Texts texts;
    private final WebChats chats;
    private final Locale usual;

    PageTexts(Texts texts, WebChats chats, AssistantSettings settings) {
        this.texts = texts;
        this.chats = chats;
        this.usual = Texts.supported(settings.language());
    }

    @ModelAttribute("say")
    Spoken spoken(HttpServletRequest request) {
        return new Spoken(texts, language(request));
    }

    private Locale language(HttpServletRequest request) {
        if (request.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR) {
            return usual; // the database may be what failed
        }
        return chats.of(request).map(Chat::language).orElse(usual);
    }
}
