package org.ngoaingu.platform;

import java.util.Locale;

/** The texts in one language, for the templates of pages. */
public record Spoken(Texts texts, Locale locale) {

    public String text(String key) {
        return texts.say(locale, Message.of(key));
    }

    public String text(Message message) {
        return texts.say(locale, message);
    }

    public String language() {
        return locale.getLanguage();
    }
}
