package org.ngoaingu.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What goes wrong, by method: once each in the order told, or until told otherwise. */
public final class Faults {

    /** A way to fail. */
    public sealed interface Fault {

        /** Nothing is wrong. */
        record None() implements Fault {}

        /** 429. */
        record TooMany(int seconds) implements Fault {}

        /** An answer of that status and words, without an effect. */
        record Refused(int status, String description) implements Fault {}

        /** A page of a proxy, after the call had its effect or before. */
        record Page(int status, boolean effect) implements Fault {}

        /** The connection breaks, after the call had its effect or before. */
        record Dropped(boolean effect) implements Fault {}

        /** The answer comes late. */
        record Slow(int millis) implements Fault {}
    }

    private final Map<String, Deque<Fault>> once = new ConcurrentHashMap<>();
    private final Map<String, Fault> lasting = new ConcurrentHashMap<>();
    private final Map<String, Fault> inChats = new ConcurrentHashMap<>();

    /** The next call of the method fails so; one that was told before comes first. */
    public void next(String method, Fault fault) {
        once.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ConcurrentLinkedDeque<>())
                .add(fault);
    }

    /** Every call of the method fails so. */
    public void always(String method, Fault fault) {
        lasting.put(method.toLowerCase(Locale.ROOT), fault);
    }

    /** Every message to that person fails so. */
    public void in(TelegramUser user, Fault fault) {
        inChats.put(Long.toString(user.id()), fault);
    }

    /** Whether all that was to fail once has failed. */
    public boolean areOver(String method) {
        return once.getOrDefault(method.toLowerCase(Locale.ROOT), new ArrayDeque<>())
                .isEmpty();
    }

    /** Nothing fails any more. */
    public void clear() {
        once.clear();
        lasting.clear();
        inChats.clear();
    }

    Fault of(String method, String chat) {
        var there = inChats.get(chat);
        if (there != null && method.equalsIgnoreCase("sendMessage")) {
            return there;
        }
        var name = method.toLowerCase(Locale.ROOT);
        var next = once.getOrDefault(name, new ArrayDeque<>()).poll();
        return next == null ? lasting.getOrDefault(name, new Fault.None()) : next;
    }
}
