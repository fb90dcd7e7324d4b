package org.ngoaingu.botapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One chat of the bot and what the bot has sent there. */
final class Dialog {

    private final long id;
    private final ObjectNode chat;
    private final Map<Integer, SeenMessage> messages = new LinkedHashMap<>();
    private boolean started;
    private boolean blocked;
    private boolean left;

    Dialog(long id, ObjectNode chat) {
        this.id = id;
        this.chat = chat;
    }

    long id() {
        return id;
    }

    ObjectNode chat() {
        return chat;
    }

    boolean isPrivate() {
        return chat.path("type").asString().equals("private");
    }

    synchronized void start() {
        started = true;
    }

    synchronized void block(boolean now) {
        blocked = now;
    }

    synchronized void leave() {
        left = true;
    }

    synchronized boolean isLeft() {
        return left;
    }

    /** Refuses what the bot may not send here. */
    synchronized void mayBeWrittenTo() {
        if (blocked) {
            throw Refusal.forbidden("bot was blocked by the user");
        } else if (left) {
            throw Refusal.forbidden("bot was kicked from the group chat");
        } else if (!started) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
    }

    synchronized void add(SeenMessage message) {
        messages.put(message.id(), message);
    }

    synchronized SeenMessage find(int message) {
        return messages.get(message);
    }

    synchronized boolean drop(int message) {
        return messages.remove(message) != null;
    }

    synchronized List<SeenMessage> messages() {
        return new ArrayList<>(messages.values());
    }
}
