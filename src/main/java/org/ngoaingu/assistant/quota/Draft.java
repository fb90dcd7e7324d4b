package org.ngoaingu.assistant.quota;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.platform.Wording;

/**
 * A reply in the making: headings, paragraphs, items and quotations in one language, to the person themselves or about
 * somebody else.
 */
final class Draft {

    private final Texts texts;
    private final Locale language;
    private final @Nullable String name;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param name whom it is about; absent when it speaks to that very person
     */
    Draft(Texts texts, Locale language, @Nullable String name) {
        this.texts = texts;
        this.language = language;
        this.name = name;
    }

    Locale language() {
        return language;
    }

    /** The text of the key; {@code who} is {@code self} or {@code other}, {@code name} the name of that other. */
    String say(String key, Map<String, ?> arguments) {
        var all = new HashMap<String, Object>(arguments);
        all.put("who", name == null ? "self" : "other");
        all.put("name", name == null ? "" : name);
        return texts.say(language, key, all);
    }

    /** What another room says; its places are its own. */
    String say(Message message) {
        return texts.say(language, message);
    }

    String say(Wording wording) {
        return wording.say(language);
    }

    Draft heading(String key, Map<String, ?> arguments) {
        return block("# ", say(key, arguments));
    }

    Draft paragraph(String key, Map<String, ?> arguments) {
        return block("", say(key, arguments));
    }

    Draft paragraph(String said) {
        return block("", said);
    }

    Draft item(String key, Map<String, ?> arguments) {
        return item(say(key, arguments));
    }

    Draft item(String said) {
        return line("- ", said);
    }

    Draft quote(String key, Map<String, ?> arguments) {
        return line("> ", say(key, arguments));
    }

    String text() {
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private Draft block(String mark, String said) {
        text.append('\n');
        line(mark, said);
        if (mark.isEmpty()) {
            text.append('\n');
        }
        return this;
    }

    private Draft line(String mark, String said) {
        text.append(mark).append(said.replaceAll("\\s*\\R\\s*", " ").strip()).append('\n');
        return this;
    }
}
