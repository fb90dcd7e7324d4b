package org.ngoaingu.conversation.engine;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Session.Frame;

/** What the person says to a question: answers it, passes over it, or takes an earlier answer back. */
final class Answers {

    private final Scene scene;
    private final Values values;
    private final Asking asking;

    Answers(Scene scene, Values values, Asking asking) {
        this.scene = scene;
        this.values = values;
        this.asking = asking;
    }

    void answer(String raw) {
        var slot = scene.openSlot();
        if (slot != null) {
            tried(values.tryTo(slot, raw), slot);
        } else if (scene.session().open() != null) {
            scene.say("pattern.not_an_option");
        } else {
            scene.nothingOpen();
        }
    }

    /** The ladder: the reason; then the format; then the ways out. */
    private void tried(boolean filled, Slot slot) {
        scene.session(scene.session().failing(filled ? 0 : scene.session().failures() + 1));
        var failures = scene.session().failures();
        if (failures >= scene.limits().failures()) {
            scene.say("pattern.stuck");
            asking.offerRepairs();
        } else if (failures > 1) {
            scene.say(slot.type().format());
        }
    }

    void skip() {
        var slot = scene.openSlot();
        if (slot == null) {
            scene.nothingOpen();
        } else if (slot.optional()) {
            scene.top(scene.top().without(slot.name()).skipping(slot.name()));
            scene.session(scene.session().failing(0));
        } else {
            scene.say("pattern.cannot_skip");
        }
    }

    void correct(Input.Correct correct) {
        var slot = answered(correct.slot() == null ? lastAnswered() : correct.slot());
        if (slot == null) {
            scene.say("pattern.nothing_to_correct");
        } else {
            var filled = values.tryTo(slot, correct.raw());
            tried(filled, slot);
            if (filled) {
                scene.say("pattern.corrected");
            }
        }
    }

    void change(@Nullable String name) {
        if (name == null && lastAnswered() != null) {
            scene.top(scene.top().asking(Frame.WHICH));
        } else if (answered(name) != null) {
            scene.top(scene.top().asking(name));
        } else {
            scene.say("pattern.nothing_to_correct");
        }
    }

    /** A slot that people answer; what is looked up or handed in is not theirs to change. */
    private @Nullable Slot answered(@Nullable String name) {
        return name == null || scene.session().isIdle() || !scene.flow().asksFor(name)
                ? null
                : scene.flow().slot(name);
    }

    private @Nullable String lastAnswered() {
        return scene.session().isIdle()
                ? null
                : scene.top().values().keySet().stream()
                        .filter(scene.flow()::asksFor)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }
}
