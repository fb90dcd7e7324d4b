package org.ngoaingu.assistant.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The two streams of a command: answers on standard output, everything else on standard error. */
@Component
class Terminal {

    private final JsonMapper json;
    private final Texts texts;
    private final Locale language;

    Terminal(JsonMapper json, Texts texts, AssistantSettings settings) {
        this.json = json;
        this.texts = texts;
        this.language = settings.language();
    }

    Locale language() {
        return language;
    }

    String say(Message message) {
        return texts.say(language, message);
    }

    String say(String key, Map<String, ?> arguments) {
        return texts.say(language, key, arguments);
    }

    /** Prints the answer as one line of JSON. */
    void answerJson(Object answer) {
        answer(json.writeValueAsString(answer));
    }

    void answer(String text) {
        print(System.out, text);
    }

    void answer(String key, Map<String, ?> arguments) {
        answer(say(key, arguments));
    }

    void complain(Message message) {
        print(System.err, say(message));
    }

    private static void print(PrintStream stream, String text) {
        stream.println(text);
        stream.flush();
    }
}
