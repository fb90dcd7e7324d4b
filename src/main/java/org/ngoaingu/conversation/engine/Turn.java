package org.ngoaingu.conversation.engine;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Outcome.Said;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.conversation.engine.Session.Kind;
import org.ngoaingu.platform.Message;

/** One turn: what the input changes, then all that is due. */
final class Turn {

    private final Scene scene;
    private final Values values;
    private final Asking asking;
    private final IncomingFiles files;
    private final Frames frames;
    private final Running running;

    Turn(Scene scene, Trail trail) {
        this.scene = scene;
        this.values = new Values(scene);
        var position = new Position(scene, values, trail);
        this.asking = new Asking(scene, values, position);
        this.files = new IncomingFiles(scene, values);
        this.frames = new Frames(scene, values);
        this.running = new Running(scene, values, position, asking, frames);
    }

    Outcome.Over take(Input input) {
        frames.noticeEdit();
        switch (input) {
            case Input.Begin begin -> begin(begin);
            case Input.TakeUp draft -> takeUp(draft);
            case Input.Answer answer -> answer(answer.raw());
            case Input.Tap tap -> tap(tap);
            case Input.Files sent -> files.take(sent.files());
            case Input.Correct correct -> correct(correct);
            case Input.Change change -> change(change.slot());
            case Input.Submit ignored -> submit();
            case Input.Remark remark -> scene.say(new Said.Text(remark.said(), remark.offer()));
            case Input.Cancel ignored -> leave(false);
            case Input.Keep ignored -> leave(true);
            case Input.Skip ignored -> skip();
            case Input.Help ignored -> help();
            case Input.Handoff ignored -> handoff();
            case Input.Repeat ignored -> {
                if (scene.session().isIdle()) {
                    nothingOpen();
                }
            }
        }
        running.untilAQuestion();
        return scene.over();
    }

    private void begin(Input.Begin begin) {
        frames.begin(scene.flow(begin.flow()));
        begin.given().forEach((name, raw) -> {
            var slot = scene.flow().slot(name);
            if (slot != null) { // an edit may have taken it away since
                values.offer(slot, raw);
            }
        });
        if (!begin.files().isEmpty()) {
            files.take(begin.files());
        }
    }

    private void takeUp(Input.TakeUp draft) {
        frames.takeUp(draft.frames());
        if (!draft.files().isEmpty() && !scene.session().isIdle()) {
            files.take(draft.files());
        }
    }

    private void answer(String raw) {
        var slot = scene.openSlot();
        if (slot != null) {
            tried(values.tryTo(slot, raw), slot);
        } else if (scene.session().open() != null) {
            scene.say("pattern.not_an_option");
        } else {
            nothingOpen();
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
            scene.say(
                    slot.options().isEmpty() && slot.optionsFrom() == null
                            ? slot.type().format()
                            : Message.of("pattern.format.options"));
        }
    }

    private void tap(Input.Tap tap) {
        var open = scene.session().open();
        if (scene.session().spent().contains(tap.number())) {
            scene.say(tap.choice().equals(Asking.SUBMIT) ? "pattern.already_done" : "pattern.past");
        } else if (open == null || open.number() != tap.number()) {
            if (scene.session().isIdle() && scene.session().expired() != null) {
                nothingOpen();
            } else {
                scene.say("pattern.past");
            }
        } else if (tap.choice().startsWith(Asking.REPAIR)) {
            repair(tap.choice().substring(1));
        } else {
            tap(open.kind(), tap.choice());
        }
    }

    private void tap(Kind kind, String choice) {
        switch (kind) {
            case SLOT -> tapOnSlot(choice);
            case REVIEW -> {
                switch (choice) {
                    case Asking.SUBMIT -> submit();
                    case Asking.CHANGE -> change(null);
                    case Asking.CANCEL -> leave(false);
                    default -> scene.say("pattern.past");
                }
            }
            case CHANGE -> {
                if (choice.equals(Asking.UNCHANGED)) {
                    scene.top(scene.top().asking(null));
                } else {
                    change(choice);
                }
            }
        }
    }

    private void tapOnSlot(String choice) {
        var slot = scene.openSlot();
        if (slot == null) {
            scene.say("pattern.past");
        } else if (choice.equals(Asking.SKIP)) {
            skip();
        } else if (choice.equals(Asking.UNCHANGED)) {
            scene.top(scene.top().asking(null));
        } else if (isOption(slot, choice)) {
            answer(choice);
        } else {
            scene.say("pattern.past");
        }
    }

    private boolean isOption(Slot slot, String choice) {
        var from = slot.optionsFrom();
        return slot.options().containsKey(choice)
                || (from != null
                        && scene.offered(from).stream()
                                .anyMatch(option -> option.choice().equals(choice)));
    }

    private void repair(String choice) {
        switch (choice) {
            case "repeat" -> {}
            case "change" -> change(null);
            case "handoff" -> handoff();
            case "keep" -> leave(true);
            case "cancel" -> leave(false);
            default -> scene.say("pattern.past");
        }
    }

    private void correct(Input.Correct correct) {
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

    private void change(@Nullable String name) {
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

    /** What is sent is what was shown: the open review is the newest, and it shows what the slots hold. */
    private void submit() {
        var open = scene.session().open();
        if (open == null || open.kind() != Kind.REVIEW) {
            nothingOpen();
            return;
        }
        scene.top(scene.top().having(open.name(), open.print()).reviewing(open.number()));
    }

    private void leave(boolean keeping) {
        if (scene.session().isIdle()) {
            nothingOpen();
            return;
        }
        var kept = false;
        for (var frame : scene.session().stack()) {
            var keeps = keeping && scene.flow(frame.flow()).keepsDraft();
            kept |= keeps;
            scene.end(frame, keeps ? Ended.How.KEPT : Ended.How.CANCELLED);
        }
        scene.say(kept ? "pattern.kept" : "pattern.cancelled");
        scene.session(scene.session().forgotten(null));
    }

    private void skip() {
        var slot = scene.openSlot();
        if (slot == null) {
            nothingOpen();
        } else if (slot.optional()) {
            scene.top(scene.top().without(slot.name()).skipping(slot.name()));
            scene.session(scene.session().failing(0));
        } else {
            scene.say("pattern.cannot_skip");
        }
    }

    private void help() {
        if (scene.session().isIdle()) {
            nothingOpen();
            return;
        }
        scene.say(scene.text("about"));
        scene.say("pattern.help");
        asking.offerRepairs();
    }

    private void handoff() {
        if (scene.session().isIdle()) {
            nothingOpen();
        } else {
            running.handOver("." + scene.session().numbers());
        }
    }

    private void nothingOpen() {
        var expired = scene.session().expired();
        if (scene.session().isIdle() && expired != null) {
            scene.say(Message.of("pattern.expired", "flow", Message.of(expired + ".title")));
        } else {
            scene.say("pattern.nothing_open");
        }
    }
}
