package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Set;
import org.ngoaingu.announcement.Outcome;
import org.ngoaingu.announcement.Runs;
import org.ngoaingu.channel.Reply;
import org.springframework.stereotype.Component;

/** What is done to a run; stopping it for good is asked back once. */
@Component
class RunButtons implements AnnouncementButtons {

    static final String PAUSE = "pause";
    static final String RESUME = "resume";
    static final String CANCEL = "cancel";
    static final String RETRY = "retry";
    static final String REMIND = "remind";

    private static final String CANCEL_INDEED = "cancel-yes";

    private final Runs runs;
    private final AnnouncementCard card;
    private final BroadcastWords words;

    RunButtons(Runs runs, AnnouncementCard card, BroadcastWords words) {
        this.runs = runs;
        this.card = card;
        this.words = words;
    }

    @Override
    public Set<String> acts() {
        return Set.of(PAUSE, RESUME, CANCEL, CANCEL_INDEED, RETRY, REMIND);
    }

    @Override
    public List<Reply> pressed(Pressed pressed) {
        var who = pressed.who();
        var id = pressed.id();
        return switch (pressed.act()) {
            case PAUSE -> shown(pressed, runs.pause(who, id));
            case RESUME -> shown(pressed, runs.resume(who, id));
            case RETRY -> shown(pressed, runs.retry(who, id));
            case CANCEL_INDEED -> shown(pressed, runs.cancel(who, id));
            case REMIND -> reminded(pressed, runs.remind(who, id));
            default ->
                List.of(new Reply(
                        words.say(pressed.language(), "cancelIndeed"),
                        List.of(words.button(id, CANCEL_INDEED, pressed.language()))));
        };
    }

    private List<Reply> reminded(Pressed pressed, Outcome outcome) {
        return outcome instanceof Outcome.Refused
                ? shown(pressed, outcome)
                : List.of(words.reply(pressed.language(), "reminded"));
    }

    private List<Reply> shown(Pressed pressed, Outcome outcome) {
        return List.of(
                switch (outcome) {
                    case Outcome.Done done -> card.of(done.now(), pressed.who(), pressed.language());
                    case Outcome.Refused refused -> words.reply(pressed.language(), refused.why());
                });
    }
}
