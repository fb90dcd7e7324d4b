package org.ngoaingu.assistant.digest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a digest's buttons open: the answers of the verbs that typed words reach too, which ask for the rights. */
@Component
class Opened {

    private static final String FIGURES = "progress.show";
    private static final String QUEUE = "verification.queue";

    private final ObjectProvider<Verb> verbs;
    private final Units units;
    private final Texts texts;

    Opened(ObjectProvider<Verb> verbs, Units units, Texts texts) {
        this.verbs = verbs;
        this.units = units;
        this.texts = texts;
    }

    /** The unit's figures on the day. */
    List<Reply> figures(UnitId unit, LocalDate day, Chosen chosen) {
        var code =
                units.find(unit, day).or(() -> units.find(unit, chosen.today())).map(Unit::code);
        if (code.isEmpty()) {
            return List.of(Reply.of(texts.say(chosen.sender().language(), Message.of("digest.chat.not-yours"))));
        }
        var arguments = new HashMap<String, Object>();
        arguments.put("words", code.get());
        if (!day.equals(chosen.today())) {
            arguments.put("day", day);
        }
        return call(FIGURES, arguments, chosen);
    }

    /** The submissions that wait for the sender. */
    List<Reply> queue(Chosen chosen) {
        return call(QUEUE, Map.of(), chosen);
    }

    private List<Reply> call(String name, Map<String, Object> arguments, Chosen chosen) {
        return verbs.stream()
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .orElseThrow()
                .call(new VerbCall(name, arguments, chosen.sender(), chosen.today()))
                .replies();
    }
}
