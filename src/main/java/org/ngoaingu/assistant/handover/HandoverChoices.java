package org.ngoaingu.assistant.handover;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code o:QUESTION:settled}: the administrator has spoken with the person. */
@Component
class HandoverChoices implements ChoiceVerb {

    static final String OWNER = "o";
    static final String SETTLED = "settled";

    private final HandoverDesk desk;
    private final Texts texts;

    HandoverChoices(HandoverDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var said = desk.settle(chosen.sender().who(), chosen.id(), chosen.today());
        return List.of(Reply.of(texts.say(chosen.sender().language(), said)));
    }
}
