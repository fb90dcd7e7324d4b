package org.ngoaingu.conversation.engine;

import java.util.Map;
import org.ngoaingu.conversation.engine.Outcome.Said;

/** One turn: what the input changes, then all that is due. */
final class Turn {

    private final Scene scene;
    private final Values values;
    private final IncomingFiles files;
    private final Frames frames;
    private final Running running;
    private final Answers answers;
    private final Exits exits;
    private final Taps taps;

    Turn(Scene scene, Trail trail) {
        this.scene = scene;
        this.values = new Values(scene);
        var position = new Position(scene, values, trail);
        var asking = new Asking(scene, values, position);
        this.files = new IncomingFiles(scene, values);
        this.frames = new Frames(scene, values);
        this.running = new Running(scene, values, position, asking, frames);
        this.answers = new Answers(scene, values, asking);
        this.exits = new Exits(scene, asking, running);
        this.taps = new Taps(scene, answers, exits);
    }

    Outcome.Over take(Input input) {
        frames.noticeEdit();
        switch (input) {
            case Input.Begin begin -> begin(begin);
            case Input.TakeUp draft -> takeUp(draft);
            case Input.Answer answer -> answers.answer(answer.raw());
            case Input.Tap tap -> taps.tap(tap);
            case Input.Files sent -> {
                files.take(sent.files());
                offer(sent.given());
            }
            case Input.Correct correct -> answers.correct(correct);
            case Input.Change change -> answers.change(change.slot());
            case Input.Submit ignored -> exits.submit();
            case Input.Remark remark -> scene.say(new Said.Text(remark.said(), remark.offer()));
            case Input.Cancel ignored -> exits.leave(false);
            case Input.Keep ignored -> exits.leave(true);
            case Input.Skip ignored -> answers.skip();
            case Input.Help ignored -> exits.help();
            case Input.Handoff ignored -> exits.handoff();
            case Input.Repeat ignored -> {
                if (scene.session().isIdle()) {
                    scene.nothingOpen();
                }
            }
        }
        running.untilAQuestion();
        return scene.over();
    }

    private void begin(Input.Begin begin) {
        frames.begin(scene.flow(begin.flow()));
        offer(begin.given());
        if (!begin.files().isEmpty()) {
            files.take(begin.files());
        }
    }

    private void offer(Map<String, String> given) {
        given.forEach((name, raw) -> {
            var slot = scene.flow().slot(name);
            if (slot != null) { // an edit may have taken it away since
                values.offer(slot, raw);
            }
        });
    }

    private void takeUp(Input.TakeUp draft) {
        frames.takeUp(draft.frames());
        if (!draft.files().isEmpty() && !scene.session().isIdle()) {
            files.take(draft.files());
        }
    }
}
