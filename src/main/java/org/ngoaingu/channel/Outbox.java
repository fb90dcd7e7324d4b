package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be sent, written in the transaction that gives the reason: both stand or neither. Sending follows the
 * commit; see {@link Dispatcher}.
 */
@Service
public class Outbox {

    /** How long a name of a message keeps another of that name away. */
    static final Duration KEYS = Duration.ofDays(400);

    private final JdbcClient sql;
    private final Clock clock;
    private final Chats chats;
    private final ChatHistory history;
    private final Drivers drivers;
    private final Keys keys;
    private final Wakes wakes;
    private final JsonMapper json = new JsonMapper();

    Outbox(JdbcClient sql, Clock clock, Chats chats, ChatHistory history, Drivers drivers, Keys keys, Wakes wakes) {
        this.sql = sql;
        this.clock = clock;
        this.chats = chats;
        this.history = history;
        this.drivers = drivers;
        this.keys = keys;
        this.wakes = wakes;
    }

    /**
     * Writes to a chat.
     *
     * @param key a name that no other message bears: a second one of it is not sent; absent where one is not needed
     * @return false if one of that name was written before, or the chat is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(ChatId chat, Outgoing what, Lane lane, @Nullable String key) {
        return chats.find(chat).map(to -> write(to, what, lane, key)).orElse(false);
    }

    /** The same for a chat that was just read. */
    boolean write(Chat to, Outgoing what, Lane lane, @Nullable String key) {
        if (key != null && !keys.take("out:" + key, KEYS)) {
            return false;
        }
        if (what instanceof Reply reply) {
            var parts = drivers.rendered(reply, to);
            for (int part = 0; part < parts.size(); part++) {
                put(to, parts.get(part), lane, part == 0 ? key : null);
            }
        } else {
            add(to, what, lane, key);
        }
        wakes.sendAfterCommit(to.channel());
        return true;
    }

    /**
     * Writes to a person, in the chat where they were heard last.
     *
     * @return false if no chat reaches the person, or a message of that name was written before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean notify(PersonId person, Outgoing what, @Nullable String key) {
        return chats.preferred(person)
                .map(chat -> write(chat, what, Lane.NOTICE, key))
                .orElse(false);
    }

    /** A reply where the history is the delivery needs no sending. */
    private void put(Chat chat, Reply reply, Lane lane, @Nullable String key) {
        if (lane == Lane.REPLY && drivers.deliversByHistory(chat)) {
            chats.lock(chat.id(), true);
            history.addReply(chat.id(), reply, key);
            wakes.showAfterCommit(chat.id());
        } else {
            add(chat, reply, lane, key);
        }
    }

    private void add(Chat chat, Outgoing what, Lane lane, @Nullable String key) {
        var now = Instants.now(clock);
        sql.sql("""
                insert into outbox (dedupe_key, channel, chat_id, lane, kind, payload, card, queued_at, not_before,
                    expires_at)
                values (:key, :channel, :chat, :lane, :kind, cast(:payload as jsonb), :card, :now, :now, :end)""")
                .param("key", key)
                .param("channel", chat.channel())
                .param("chat", chat.id().value())
                .param("lane", lane.ordinal())
                .param("kind", what.getClass().getSimpleName())
                .param("payload", json.writeValueAsString(what))
                .param("card", what instanceof Reply reply ? reply.card() : null)
                .param("now", now)
                .param("end", now.plus(lane.expiry()))
                .update();
    }
}
