package org.ngoaingu.conversation.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Session.Caller;
import org.ngoaingu.conversation.engine.Session.Filled;
import org.ngoaingu.conversation.engine.Session.Frame;

/** The flows under way: begun, called, taken up again, come to their end. */
final class Frames {

    private final Scene scene;
    private final Values values;

    Frames(Scene scene, Values values) {
        this.scene = scene;
        this.values = values;
    }

    /** Begins a flow; the one under way waits, unless it is the same. */
    void begin(Flow flow) {
        if (!scene.session().isIdle()
                && scene.top().flow().equals(flow.name())
                && scene.top().caller() == null) {
            drop();
        }
        push(flow, Map.of(), null);
    }

    void call(Step.Sub step) {
        var handed = new LinkedHashMap<String, Filled>();
        var given = scene.arguments(step.with());
        step.with().forEach((theirs, mine) -> {
            if (given.containsKey(theirs)) {
                handed.put(theirs, Objects.requireNonNull(scene.top().values().get(mine)));
            }
        });
        push(scene.flow(step.flow()), handed, new Caller(scene.top().number(), step.id()));
    }

    private void push(Flow flow, Map<String, Filled> given, @Nullable Caller caller) {
        var session = scene.session();
        var number = session.numbers() + 1;
        var frame = new Frame(
                flow.name(),
                session.id() + ":" + number,
                number,
                given,
                List.of(),
                Map.of(),
                null,
                0,
                caller,
                flow.edition());
        push(frame);
    }

    private void push(Frame frame) {
        if (scene.session().stack().size() >= scene.limits().depth()) {
            dropOldest(frame.caller());
        }
        scene.session(scene.session().push(frame));
    }

    /** The oldest flow gives way, with what it called; one that waits for this call stays. */
    private void dropOldest(@Nullable Caller caller) {
        var oldest = scene.session().run(scene.session().stack().getFirst().run());
        if (caller == null || oldest.stream().noneMatch(frame -> frame.number() == caller.frame())) {
            oldest.forEach(frame -> scene.end(frame, leaving(frame)));
            scene.session(scene.session().without(oldest));
        }
    }

    private Ended.How leaving(Frame frame) {
        return scene.flow(frame.flow()).keepsDraft() ? Ended.How.KEPT : Ended.How.CANCELLED;
    }

    /** Takes up a draft: the same runs, with numbers of this chat. */
    void takeUp(List<Frame> draft) {
        var numbers = new HashMap<Integer, Integer>();
        for (var frame : draft) {
            if (scene.knows(frame.flow())) {
                var number = scene.session().numbers() + 1;
                numbers.put(frame.number(), number);
                var caller = frame.caller();
                var by = caller == null ? null : numbers.get(caller.frame());
                push(frame.at(number, caller == null || by == null ? null : new Caller(by, caller.step())));
            }
        }
        noticeEdit();
    }

    /** The flow that speaks has come to its end; the one that called it gets its results. */
    void finish() {
        var done = scene.top();
        scene.end(done, Ended.How.COMPLETED);
        scene.session(scene.session().pop());
        var caller = done.caller();
        if (caller == null
                || scene.session().isIdle()
                || scene.top().number() != caller.frame()
                || !(step(caller.step()) instanceof Step.Sub sub)) {
            return;
        }
        values.set(sub.set(), done.values());
        scene.top(scene.top().having(sub.id(), Fingerprint.of(scene.arguments(sub.with()))));
    }

    private @Nullable Step step(String id) {
        return scene.flow()
                .everyStep()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The flow that speaks is left, and whoever called it. */
    void drop() {
        var left = new ArrayList<Frame>();
        var frame = scene.top();
        left.add(frame);
        for (var caller = frame.caller(); caller != null; caller = frame.caller()) {
            frame = scene.session().numbered(caller.frame());
            if (frame == null) {
                break;
            }
            left.add(frame);
        }
        left.forEach(one -> scene.end(one, Ended.How.CANCELLED));
        scene.session(scene.session().without(left).asking(null));
    }

    /** The person is told when the file of a flow under way has changed meanwhile. */
    void noticeEdit() {
        var edited = false;
        var current = new ArrayList<Frame>();
        for (var frame : scene.session().stack()) {
            var edition = scene.flow(frame.flow()).edition();
            edited |= !frame.edition().isEmpty() && !frame.edition().equals(edition);
            current.add(frame.edited(edition));
        }
        scene.session(scene.session().stack(current));
        if (edited) {
            scene.say("pattern.flow_changed");
        }
    }
}
