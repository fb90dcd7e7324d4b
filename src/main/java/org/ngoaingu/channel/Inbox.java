package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came in and waits for its turn. A driver stores first and acknowledges to the other side only when
 * {@link #store} has returned; what is stored has its effect once, whatever happens (see {@link Turns}).
 */
@Service
public class Inbox {

    /** Messages of one chat that may wait; more are told to come later. */
    static final int WAITING = 100;

    /** How long the parts of an album must have been quiet before they are one input. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration KEYS = Duration.ofDays(7);

    private final Clock clock;
    private final Chats chats;
    private final WaitingRows rows;
    private final Keys keys;
    private final Pace pace;
    private final TooFast tooFast;
    private final Wakes wakes;

    Inbox(Clock clock, Chats chats, WaitingRows rows, Keys keys, TooFast tooFast, Wakes wakes) {
        this.clock = clock;
        this.chats = chats;
        this.rows = rows;
        this.keys = keys;
        this.pace = new Pace();
        this.tooFast = tooFast;
        this.wakes = wakes;
    }

    /**
     * Stores the messages, all or none. A message whose key was stored before is passed over; one of a chat that speaks
     * too fast is not stored and the chat is told so, once a minute.
     *
     * @return how many were stored
     */
    @Transactional
    public int store(List<Arrived> messages) {
        var fresh = fresh(messages);
        if (fresh.isEmpty()) {
            return 0;
        }
        var saidIn = chats.at(fresh);
        var waiting = rows.waiting(saidIn.all());
        var taken = new ArrayList<Arrived>();
        for (var message : fresh) {
            var chat = saidIn.of(message);
            var before = waiting.getOrDefault(chat, 0);
            if (pace.comes(chat, message.said()) && before < WAITING) {
                waiting.put(chat, before + 1);
                taken.add(message);
            } else {
                tooFast.tell(chat, clock.instant());
            }
        }
        rows.add(taken, saidIn, QUIET);
        taken.forEach(message -> wake(message, saidIn.of(message)));
        return taken.size();
    }

    /** Whether a message of the chat would be stored now. */
    public boolean wouldTake(ChatId chat) {
        return pace.mayCome(chat, clock.instant())
                && rows.waiting(List.of(chat)).getOrDefault(chat, 0) < WAITING;
    }

    private List<Arrived> fresh(List<Arrived> messages) {
        var byKey = new LinkedHashMap<String, Arrived>();
        messages.forEach(message -> byKey.putIfAbsent("in:" + message.channel() + ":" + message.key(), message));
        byKey.keySet().retainAll(keys.take(byKey.keySet(), KEYS));
        return List.copyOf(byKey.values());
    }

    private void wake(Arrived message, ChatId chat) {
        if (message.unfetched()) {
            wakes.fetchAfterCommit();
        } else {
            wakes.turnAfterCommit(chat);
        }
    }
}
