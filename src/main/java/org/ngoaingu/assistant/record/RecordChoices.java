package org.ngoaingu.assistant.record;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** The buttons {@code c:TARGET:act} of records and of lists of them. */
@Component
class RecordChoices implements ChoiceVerb {

    private final Records records;
    private final Texts texts;

    RecordChoices(Records records, Texts texts) {
        this.records = records;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return Records.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var target = Target.of(chosen.id()).orElse(null);
        if (target == null) {
            return List.of(Reply.of(texts.say(chosen.sender().language(), Message.of("ask.notYours"))));
        }
        if (chosen.choice().equals(Records.FIX)) {
            return records.toCorrect(target, chosen.sender(), chosen.today());
        }
        return List.of(
                switch (target) {
                    case Target.OfPerson of -> records.person(of.person(), chosen.sender(), chosen.today());
                    case Target.OfUnit of -> records.unit(of.unit(), chosen.sender(), chosen.today());
                });
    }
}
