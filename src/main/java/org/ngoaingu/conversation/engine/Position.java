package org.ngoaingu.conversation.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Session.Frame;

/** Works out what is due in the flow that speaks, from its values alone. */
final class Position {

    private final Scene scene;
    private final Values values;
    private final Trail trail;

    Position(Scene scene, Values values, Trail trail) {
        this.scene = scene;
        this.values = values;
        this.trail = trail;
    }

    sealed interface Due {
        record Speak(Step.Say step) implements Due {}

        record Question(Slot slot) implements Due {}

        record Call(Step.Call step) implements Due {}

        record Check(Step.Review step) implements Due {}

        record Sub(Step.Sub step) implements Due {}

        record Person(Step.Handoff step) implements Due {}

        /** The person is to say which slot to change. */
        record Which() implements Due {}
    }

    /** What is due; absent when the flow has come to its end. */
    @Nullable
    Due due() {
        var again = scene.top().again();
        if (Frame.WHICH.equals(again)) {
            return new Due.Which();
        }
        var slot = again == null ? null : scene.flow().slot(again);
        return slot != null && scene.wanted(slot)
                ? new Due.Question(slot)
                : due(scene.flow().steps());
    }

    private @Nullable Due due(List<Step> steps) {
        for (var step : steps) {
            passed(step.id());
            var found = due(step);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Due due(Step step) {
        return switch (step) {
            case Step.Say say -> has(say.id()) ? null : new Due.Speak(say);
            case Step.Collect collect -> due(collect);
            case Step.Call call -> hasRun(call) ? null : new Due.Call(call);
            case Step.Branch branch -> due(branch);
            case Step.Review review -> wasSent(review) ? null : new Due.Check(review);
            case Step.Sub sub -> ranOn(sub.id(), sub.with()) ? null : new Due.Sub(sub);
            case Step.Handoff handoff -> has(handoff.id()) ? null : new Due.Person(handoff);
        };
    }

    private @Nullable Due due(Step.Collect collect) {
        for (var name : collect.slots()) {
            var slot = Objects.requireNonNull(scene.flow().slot(name), name);
            if (scene.wanted(slot) && !scene.top().skipped().contains(name) && !isFilled(slot)) {
                return new Due.Question(slot);
            }
        }
        return null;
    }

    private @Nullable Due due(Step.Branch branch) {
        for (int i = 0; i < branch.cases().size(); i++) {
            var way = branch.cases().get(i);
            if (way.when() == null || way.when().holds(scene.values(), scene.today())) {
                passed(branch.id() + "/" + i);
                return due(way.steps());
            }
        }
        passed(branch.id() + "/-");
        return null;
    }

    private void passed(String place) {
        trail.passed(scene.flow().name(), place);
    }

    private boolean isFilled(Slot slot) {
        if (!scene.top().values().containsKey(slot.name())) {
            return false;
        }
        var broken = values.broken(slot, false);
        if (broken != null) {
            scene.say(scene.text(broken.otherwise()));
            values.clear(slot);
        }
        return broken == null;
    }

    private boolean has(String step) {
        return scene.top().done().containsKey(step);
    }

    /** A step that happens once has run when it has run at all. */
    private boolean hasRun(Step.Call call) {
        return call.once() ? has(call.id()) : ranOn(call.id(), call.with());
    }

    private boolean ranOn(String step, Map<String, String> with) {
        return Fingerprint.of(scene.arguments(with)).equals(scene.top().done().get(step));
    }

    /** What was sent stays sent; what was changed before it was used is shown again. */
    private boolean wasSent(Step.Review review) {
        return hasActedOn(review)
                || Fingerprint.of(shown(review)).equals(scene.top().done().get(review.id()));
    }

    private boolean hasActedOn(Step.Review review) {
        return scene.flow()
                .everyStep()
                .dropWhile(step -> !step.equals(review))
                .anyMatch(step -> step instanceof Step.Call call && call.once() && has(call.id()));
    }

    /** The values that the review shows, by slot. */
    Map<String, Object> shown(Step.Review review) {
        var shown = new LinkedHashMap<String, Object>();
        for (var slot : scene.flow().reviewed(review)) {
            var filled = scene.top().values().get(slot.name());
            if (filled != null && scene.wanted(slot)) {
                shown.put(slot.name(), filled.value());
            }
        }
        return shown;
    }
}
