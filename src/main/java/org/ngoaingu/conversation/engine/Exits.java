package org.ngoaingu.conversation.engine;

import org.ngoaingu.conversation.engine.Outcome.Ended;
import org.ngoaingu.conversation.engine.Session.Kind;

/** Ways out of what is asked: it is sent, left, explained, or passed on to a colleague. */
final class Exits {

    private final Scene scene;
    private final Asking asking;
    private final Running running;

    Exits(Scene scene, Asking asking, Running running) {
        this.scene = scene;
        this.asking = asking;
        this.running = running;
    }

    /** What is sent is what was shown: the open review is the newest, and it shows what the slots hold. */
    void submit() {
        var open = scene.session().open();
        if (open == null || open.kind() != Kind.REVIEW) {
            scene.nothingOpen();
            return;
        }
        scene.top(scene.top().having(open.name(), open.print()).reviewing(open.number()));
    }

    void leave(boolean keeping) {
        if (scene.session().isIdle()) {
            scene.nothingOpen();
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

    void help() {
        if (scene.session().isIdle()) {
            scene.nothingOpen();
            return;
        }
        scene.say(scene.text("about"));
        scene.say("pattern.help");
        asking.offerRepairs();
    }

    void handoff() {
        if (scene.session().isIdle()) {
            scene.nothingOpen();
        } else {
            running.handOver("." + scene.session().numbers());
        }
    }
}
