package org.ngoaingu.assistant.announcement;

import java.util.List;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** The buttons of owner {@code n}, each handed to who answers it. */
@Component
class AnnouncementChoices implements ChoiceVerb {

    private final List<AnnouncementButtons> buttons;
    private final Texts texts;

    AnnouncementChoices(List<AnnouncementButtons> buttons, Texts texts) {
        this.buttons = List.copyOf(buttons);
        this.texts = texts;
    }

    @Override
    public String owner() {
        return AnnouncementKeys.OWNER;
    }

    @Override
    public List<Reply> choose(Chosen chosen) {
        var who = chosen.sender().who();
        var keys = AnnouncementKeys.read(chosen.id()).orElse(null);
        if (who == null || keys == null) {
            return unknown(chosen);
        }
        var pressed = new Pressed(who, keys.id(), keys.reader(), chosen.choice(), chosen.sender());
        return buttons.stream()
                .filter(answers -> answers.acts().contains(chosen.choice()))
                .findFirst()
                .map(answers -> answers.pressed(pressed))
                .orElseGet(() -> unknown(chosen));
    }

    private List<Reply> unknown(Chosen chosen) {
        return List.of(Reply.of(texts.say(chosen.sender().language(), Message.of("announcement.refused.unknown"))));
    }
}
