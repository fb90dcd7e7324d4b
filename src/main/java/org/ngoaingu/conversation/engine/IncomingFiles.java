package org.ngoaingu.conversation.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ngoaingu.conversation.engine.Session.Filled;
import org.ngoaingu.conversation.engine.Slot.FileRule;
import org.ngoaingu.platform.Message;

/** Puts files into the slot that takes them: the one asked for, else the first that is wanted. */
final class IncomingFiles {

    private final Scene scene;
    private final Values values;

    IncomingFiles(Scene scene, Values values) {
        this.scene = scene;
        this.values = values;
    }

    void take(List<Attached> files) {
        var slot = slot().orElse(null);
        if (slot == null || slot.files() == null) {
            scene.say("pattern.no_file_wanted");
            return;
        }
        // asked for again they take the place of the old ones; else they are added
        var old = slot.name().equals(scene.top().again()) ? List.<String>of() : held(slot);
        var taken = new ArrayList<>(old);
        var refused = new LinkedHashSet<Message>();
        files.forEach(file -> take(file, slot.files(), taken, refused));
        refused.forEach(scene::say);
        if (taken.size() > old.size()) {
            var value = List.copyOf(taken);
            if (values.tryTo(slot, new Filled(String.join(" ", value), value))) {
                scene.session(scene.session().failing(0));
                scene.say(Message.of("pattern.files_received", "count", taken.size() - old.size()));
            }
        }
    }

    private static void take(Attached file, FileRule rule, List<String> taken, Set<Message> refused) {
        if (!rule.accepts(file.type())) {
            refused.add(Message.of("pattern.file_kind."
                    + String.join("_", rule.accept().stream().sorted().toList())));
        } else if (file.bytes() > rule.megabytes() * 1024L * 1024) {
            refused.add(Message.of("pattern.file_too_big", "mb", rule.megabytes()));
        } else if (taken.size() >= rule.count()) {
            refused.add(Message.of("pattern.file_too_many", "most", rule.count()));
        } else {
            taken.add(file.id());
        }
    }

    private Optional<Slot> slot() {
        if (scene.session().isIdle()) {
            return Optional.empty();
        }
        var open = scene.openSlot();
        return Stream.concat(Stream.ofNullable(open), scene.flow().slots().values().stream())
                .filter(slot -> slot.files() != null && (slot.equals(open) || scene.wanted(slot)))
                .findFirst();
    }

    private List<String> held(Slot slot) {
        var filled = scene.top().values().get(slot.name());
        return filled != null && filled.value() instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }
}
