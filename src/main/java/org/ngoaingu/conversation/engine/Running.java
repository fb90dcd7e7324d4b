package org.ngoaingu.conversation.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ngoaingu.conversation.engine.Outcome.Answered;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Outcome.Wanted;
import org.ngoaingu.conversation.engine.Session.Filled;

/** Does what is due, one step after the other, until a question is open or no flow is left. */
final class Running {

    private final Scene scene;
    private final Values values;
    private final Position position;
    private final Asking asking;
    private final Frames frames;

    Running(Scene scene, Values values, Position position, Asking asking, Frames frames) {
        this.scene = scene;
        this.values = values;
        this.position = position;
        this.asking = asking;
        this.frames = frames;
    }

    /** Runs what is due. */
    void untilAQuestion() {
        while (!scene.session().isIdle()) {
            values.reread();
            switch (position.due()) {
                case null -> frames.finish();
                case Position.Due.Speak speak -> {
                    scene.say(new Said.Text(
                            scene.text(speak.step().text()), speak.step().offer()));
                    scene.top(scene.top().having(speak.step().id(), ""));
                }
                case Position.Due.Call call -> call(call.step());
                case Position.Due.Sub sub -> frames.call(sub.step());
                case Position.Due.Person person -> {
                    scene.say(scene.text(person.step().text()));
                    handOver(person.step().id());
                    scene.top(scene.top().having(person.step().id(), ""));
                }
                case Position.Due.Question question -> {
                    asking.slot(question.slot());
                    return;
                }
                case Position.Due.Check check -> {
                    asking.review(check.step());
                    return;
                }
                case Position.Due.Which which -> {
                    asking.which();
                    return;
                }
            }
        }
        scene.session(scene.session().asking(null));
    }

    /** @param step names this wish within the run */
    void handOver(String step) {
        var wanted = new Wanted.Person(scene.top().flow(), scene.top().run(), step, asking.summary());
        scene.answer(wanted);
        scene.say(new Said.Replies(wanted));
    }

    private void call(Step.Call step) {
        if (step.once() && !values.stillHold()) {
            return; // what was taken away is asked for again
        }
        var arguments = scene.arguments(step.with());
        var wanted = new Wanted.Call(
                step.verb(), arguments, step.id(), step.once() ? scene.top().run() : "");
        var answer = scene.answer(wanted);
        scene.say(new Said.Replies(wanted));
        if (answer.state() == Answered.State.REFUSED) {
            refused();
            return;
        }
        if (answer.state() == Answered.State.ALREADY) {
            scene.say("pattern.already_done");
        }
        if (step.sparing()) {
            values.add(step.set(), filled(answer.values()));
        } else {
            values.set(step.set(), filled(answer.values()));
        }
        scene.top(scene.top().having(step.id(), Fingerprint.of(arguments)));
        if (step.once() && scene.top().reviewed() > 0) {
            scene.session(scene.session().spending(scene.top().reviewed()));
        }
    }

    private static Map<String, Filled> filled(Map<String, Object> results) {
        var filled = new LinkedHashMap<String, Filled>();
        results.forEach((name, value) -> filled.put(name, new Filled(String.valueOf(value), value)));
        return filled;
    }

    /** Nothing was done: back to the review; a flow without one ends. */
    private void refused() {
        var reviews = scene.flow()
                .everyStep()
                .filter(Step.Review.class::isInstance)
                .map(Step::id)
                .filter(scene.top().done()::containsKey)
                .toList();
        if (reviews.isEmpty()) {
            frames.drop();
        } else {
            scene.top(scene.top().forgetting(reviews).reviewing(0));
        }
    }
}
