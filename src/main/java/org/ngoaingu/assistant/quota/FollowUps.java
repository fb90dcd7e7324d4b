package org.ngoaingu.assistant.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.StartChoice;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.stereotype.Component;

/** The buttons under an answer: {@code q:PERSON:why} asks again about the same person, so rights are asked again too. */
@Component
public class FollowUps {

    static final String OWNER = "q";

    /** Owner of the buttons of questions to those who may decide. */
    public static final String QUESTIONS = "k";

    /** Asks them. */
    public static final String ASK = "ask";

    static final String WHY = "why";
    static final String ACCEPTED = "ways";
    static final String LINES = "all";

    private final Texts texts;

    FollowUps(Texts texts) {
        this.texts = texts;
    }

    /** @param missing whether a fact is missing that others can supply */
    Reply after(String answer, Asked.About about, String given, boolean missing) {
        var self = about.subject().name() == null;
        var buttons = new ArrayList<Choice>();
        for (var follow : List.of(LINES, WHY, ACCEPTED)) {
            if (!follow.equals(given)) {
                buttons.add(button(follow, about));
            }
        }
        if (missing) {
            var data = QUESTIONS + ":" + about.person().value() + ":" + ASK;
            buttons.add(new Choice(data, say(about, "quota.choices.ask")));
        }
        if (self) {
            buttons.add(StartChoice.flow("what-if", say(about, "quota.choices.whatIf")));
        }
        return new Reply(answer, buttons);
    }

    private Choice button(String follow, Asked.About about) {
        return new Choice(data(about.person(), follow), say(about, "quota.choices." + follow));
    }

    /** Data of the button that shows a person's lines. */
    public static String lines(PersonId person) {
        return data(person, LINES);
    }

    static String data(PersonId person, String follow) {
        return OWNER + ":" + person.value() + ":" + follow;
    }

    private String say(Asked.About about, String key) {
        return texts.say(about.subject().language(), key, Map.of());
    }
}
