package org.ngoaingu.conversation.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Outcome.Choosable;
import org.ngoaingu.conversation.engine.Session.Filled;
import org.ngoaingu.conversation.reading.EnumType;
import org.ngoaingu.conversation.reading.SeveralType;
import org.ngoaingu.platform.Message;

/** Reads answers into slots, holds them against their rules, and clears what depended on what was there before. */
final class Values {

    private final Scene scene;

    Values(Scene scene) {
        this.scene = scene;
    }

    /** Fills the slot if the words can be read and the rules hold; says why not otherwise. */
    boolean tryTo(Slot slot, String words) {
        return switch (read(slot, words)) {
            case Reading.NotParsed no -> {
                scene.say(no.reason());
                yield false;
            }
            case Reading.Parsed parsed -> tryTo(slot, filled(slot, words, parsed));
        };
    }

    /** Fills the slot if the words can be read and the rules hold; words that cannot be read are passed over. */
    void offer(Slot slot, String words) {
        if (read(slot, words) instanceof Reading.Parsed parsed) {
            tryTo(slot, filled(slot, words, parsed));
        }
    }

    boolean tryTo(Slot slot, Filled value) {
        var before = scene.top();
        put(slot.name(), value);
        var broken = broken(slot, true);
        if (broken != null) {
            scene.top(before);
            scene.say(scene.text(broken.otherwise()));
            return false;
        }
        warnings(slot).forEach(rule -> scene.say(scene.text(rule.otherwise())));
        scene.top(scene.top().asking(null));
        return true;
    }

    private Reading read(Slot slot, String words) {
        var raw = shortened(slot, words);
        var offered = slot.optionsFrom();
        return offered == null
                ? slot.type().parse(raw, scene.language(), scene.today())
                : among(scene.offered(offered)).parse(raw, scene.language(), scene.today());
    }

    private static EnumType among(List<Choosable> offered) {
        var words = new LinkedHashMap<String, List<String>>();
        offered.forEach(option -> words.put(
                option.choice(),
                Stream.concat(Stream.of(option.label()), option.words().stream())
                        .toList()));
        return EnumType.of(words);
    }

    private Filled filled(Slot slot, String words, Reading.Parsed parsed) {
        return labelled(slot, new Filled(shortened(slot, words), parsed.value()));
    }

    /** With the words in which it is offered. */
    private Filled labelled(Slot slot, Filled filled) {
        var offered = slot.optionsFrom();
        return offered == null
                ? filled
                : scene.offered(offered).stream()
                        .filter(option -> option.choice().equals(filled.value()))
                        .findFirst()
                        .map(option -> new Filled(filled.raw(), filled.value(), option.label()))
                        .orElse(filled);
    }

    /** Stores the value; what depended on another value is asked again, and what was looked up is looked up again. */
    void put(String slot, Filled value) {
        var old = scene.top().values().get(slot);
        // taken out first, so that the order of the values is the order in which they were given
        scene.top(scene.top().without(slot).with(slot, value).unskipping(slot));
        if (old != null && !old.value().equals(value.value())) {
            clearDependants(slot);
        }
    }

    private void clearDependants(String slot) {
        var cleared = new ArrayList<>(List.of(slot));
        for (var dependant : scene.flow().dependants(slot)) {
            var other = Objects.requireNonNull(scene.flow().slot(dependant));
            var kept = other.keepIfValid()
                    && scene.top().values().containsKey(dependant)
                    && broken(other, true) == null
                    && isOffered(other);
            if (!kept) {
                scene.top(scene.top().without(dependant).unskipping(dependant));
                cleared.add(dependant);
            }
        }
        scene.top(scene.top().forgetting(scene.flow().ranOn(cleared)));
    }

    /** Takes the value away, so that it is asked for again. */
    void clear(Slot slot) {
        scene.top(scene.top().without(slot.name()));
    }

    /** The results of a call or of another flow; a result that is not given empties its slot. */
    void set(Map<String, String> set, Map<String, Filled> results) {
        set.forEach((slot, result) -> {
            var value = results.get(result);
            var own = scene.flow().slot(slot);
            if (value != null) {
                put(slot, own == null ? value : labelled(own, value));
            } else {
                scene.top(scene.top().without(slot));
            }
        });
    }

    /** The results that find their slot empty. */
    void add(Map<String, String> set, Map<String, Filled> results) {
        set.forEach((slot, result) -> {
            var value = results.get(result);
            if (value != null && !scene.top().values().containsKey(slot)) {
                set(Map.of(slot, result), results);
            }
        });
    }

    /**
     * The first rule that the value breaks.
     *
     * @param asking whether verbs are asked too
     */
    Slot.@Nullable Rule broken(Slot slot, boolean asking) {
        return slot.valid().stream()
                .filter(rule -> !rule.warns() && (asking || rule.call() == null) && fails(rule))
                .findFirst()
                .orElse(null);
    }

    /** The rules that the value breaks and stands all the same. */
    List<Slot.Rule> warnings(Slot slot) {
        return slot.valid().stream().filter(rule -> rule.warns() && fails(rule)).toList();
    }

    private boolean fails(Slot.Rule rule) {
        var condition = rule.holds();
        if (condition != null) {
            return scene.values().keySet().containsAll(condition.names())
                    && !condition.holds(scene.values(), scene.today());
        }
        return Boolean.FALSE.equals(
                scene.answer(Objects.requireNonNull(rule.call())).values().get(Verb.HOLDS));
    }

    /**
     * Holds every answer against its rules once more, verbs asked too.
     *
     * @return false when one had to be taken away; why is said
     */
    boolean stillHold() {
        var held = true;
        for (var slot : scene.flow().slots().values()) {
            if (scene.top().values().containsKey(slot.name()) && scene.wanted(slot)) {
                var broken = broken(slot, true);
                if (broken != null) {
                    scene.say(scene.text(broken.otherwise()));
                } else if (!isOffered(slot)) {
                    scene.say(Message.of("pattern.not_an_option"));
                } else {
                    continue;
                }
                clear(slot);
                held = false;
            }
        }
        return held;
    }

    private boolean isOffered(Slot slot) {
        var from = slot.optionsFrom();
        var filled = scene.top().values().get(slot.name());
        return from == null
                || filled == null
                || scene.offered(from).stream()
                        .anyMatch(option -> option.choice().equals(filled.value()));
    }

    /** Values that their slot can hold no more, after an edit of the flow, are read again from what was written. */
    void reread() {
        for (var entry : scene.top().values().entrySet()) {
            var slot = scene.flow().slot(entry.getKey());
            if (slot != null && !holds(slot, entry.getValue())) {
                var raw = entry.getValue().raw();
                scene.top(
                        read(slot, raw) instanceof Reading.Parsed parsed
                                ? scene.top().with(slot.name(), filled(slot, raw, parsed))
                                : scene.top().without(slot.name()));
            }
        }
    }

    private static boolean holds(Slot slot, Filled filled) {
        return slot.type().value().holds(filled.value())
                && (slot.options().isEmpty()
                        || slot.type().value() != ValueType.TEXT
                        || slot.options().keySet().containsAll(SeveralType.names(filled.value())));
    }

    private String shortened(Slot slot, String raw) {
        var most = Math.max(scene.limits().answer(), slot.type().longest());
        return raw.length() <= most ? raw : raw.substring(0, most);
    }
}
