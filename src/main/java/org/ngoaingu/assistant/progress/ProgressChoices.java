package org.ngoaingu.assistant.progress;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** The buttons {@code p:UNIT:view} under figures; rights are looked at each time. */
@Component
class ProgressChoices implements ChoiceVerb {

    private final ProgressDesk desk;
    private final Texts texts;

    ProgressChoices(ProgressDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public String owner() {
        return View.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        return List.of(View.of(chosen.id(), chosen.choice())
                .map(view -> desk.show(view, chosen.sender(), chosen.today()))
                .orElseGet(() ->
                        Reply.of(texts.say(chosen.sender().language(), Message.of("pattern.unknown_button")))));
    }
}
