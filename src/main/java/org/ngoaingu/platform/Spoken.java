package org.ngoaingu.platform;

import java.time.LocalDate;
import java.util.Locale;

/** The texts in one language, for the templates of pages. */
public record Spoken(Texts texts, Locale locale) {

    public String text(String key) {
        return texts.say(locale, Message.of(key));
    }

    public String text(Message message) {
        return texts.say(locale, message);
    }

    /** The text of the key with its place {@code count} filled. */
    public String count(String key, int count) {
        return texts.say(locale, Message.of(key, "count", count));
    }

    /** The text of the key with its place {@code day} filled. */
    public String day(String key, LocalDate day) {
        return texts.say(locale, Message.of(key, "day", day));
    }

    public String language() {
        return locale.getLanguage();
    }
}
