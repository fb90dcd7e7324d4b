package org.ngoaingu.assistant.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.assistant.record.FactWords;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbOption;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonFact;
import org.springframework.stereotype.Component;

/** {@code facts.mine}: the facts of a person that can be said to be wrong. */
@Component
class FactsOfMine implements Verb {

    /** Name, unit and whatever has no name of its own. */
    static final String OTHER = "OTHER";

    private final FactWords words;
    private final Texts texts;

    FactsOfMine(FactWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "facts.mine";
    }

    @Override
    public boolean givesOptions() {
        return true;
    }

    @Override
    public VerbResult call(VerbCall call) {
        var language = call.sender().language();
        var options = new ArrayList<VerbOption>();
        for (var fact : PersonFact.values()) {
            options.add(new VerbOption(fact.name(), label(words.name(language, fact.name()))));
        }
        options.add(new VerbOption(
                OTHER,
                texts.say(language, Message.of("wrongFact.other")),
                List.of(texts.say(language, Message.of("wrongFact.other-words")).split(", "))));
        return VerbResult.offering(options);
    }

    private static String label(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
