package org.ngoaingu.assistant.digest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.assistant.unit.UnitChoices;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.progress.Standing;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a digest's buttons open: what typed words and a unit's card reach too, where the rights are asked. */
@Component
class Opened {

    private static final String FIGURES = "progress.show";
    private static final String QUEUE = "verification.queue";

    private final ObjectProvider<Verb> verbs;
    private final UnitChoices cards;
    private final Units units;
    private final Texts texts;

    Opened(ObjectProvider<Verb> verbs, UnitChoices cards, Units units, Texts texts) {
        this.verbs = verbs;
        this.cards = cards;
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

    /** Those of the unit who stand so. */
    List<Reply> people(UnitId unit, Standing standing, Chosen chosen) {
        return cards.people(unit, standing, chosen.sender(), chosen.today());
    }

    /** Asks whether to remind those of the unit who have nothing. */
    List<Reply> reminding(UnitId unit, Chosen chosen) {
        return cards.reminding(unit, chosen.sender(), chosen.today());
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
