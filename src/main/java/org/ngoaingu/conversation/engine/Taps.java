package org.ngoaingu.conversation.engine;

import org.ngoaingu.conversation.engine.Session.Kind;

/** Buttons: those of the open question act, those of earlier ones are told to be past. */
final class Taps {

    private final Scene scene;
    private final Answers answers;
    private final Exits exits;

    Taps(Scene scene, Answers answers, Exits exits) {
        this.scene = scene;
        this.answers = answers;
        this.exits = exits;
    }

    void tap(Input.Tap tap) {
        var open = scene.session().open();
        if (scene.session().spent().contains(tap.number())) {
            scene.say(tap.choice().equals(Asking.SUBMIT) ? "pattern.already_done" : "pattern.past");
        } else if (open == null || open.number() != tap.number()) {
            if (scene.session().isIdle() && scene.session().expired() != null) {
                scene.nothingOpen();
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
                    case Asking.SUBMIT -> exits.submit();
                    case Asking.CHANGE -> answers.change(null);
                    case Asking.CANCEL -> exits.leave(false);
                    default -> scene.say("pattern.past");
                }
            }
            case CHANGE -> {
                if (choice.equals(Asking.UNCHANGED)) {
                    scene.top(scene.top().asking(null));
                } else {
                    answers.change(choice);
                }
            }
        }
    }

    private void tapOnSlot(String choice) {
        var slot = scene.openSlot();
        if (slot == null) {
            scene.say("pattern.past");
        } else if (choice.equals(Asking.SKIP)) {
            answers.skip();
        } else if (choice.equals(Asking.UNCHANGED)) {
            scene.top(scene.top().asking(null));
        } else if (isOption(slot, choice)) {
            answers.answer(choice);
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
            case "change" -> answers.change(null);
            case "handoff" -> exits.handoff();
            case "keep" -> exits.leave(true);
            case "cancel" -> exits.leave(false);
            default -> scene.say("pattern.past");
        }
    }
}
