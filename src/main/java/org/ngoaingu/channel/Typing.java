package org.ngoaingu.channel;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Shows in a chat that work is going on, from a moment on and until it ends. */
@Component
public class Typing {

    private static final Duration FIRST = Duration.ofMillis(400);
    private static final Duration AGAIN = Duration.ofSeconds(4);

    private final Chats chats;
    private final Drivers drivers;
    private final ConcurrentHashMap<ChatId, Boolean> shown = new ConcurrentHashMap<>();

    Typing(Chats chats, Drivers drivers) {
        this.chats = chats;
        this.drivers = drivers;
    }

    /** Ends the showing. */
    public interface Shown extends AutoCloseable {
        @Override
        void close();
    }

    /** Shows it until closed; what is quickly done shows nothing. */
    public Shown in(ChatId id) {
        var done = new CountDownLatch(1);
        if (shown.putIfAbsent(id, true) != null) {
            return () -> {};
        }
        Thread.ofVirtual().name("typing").start(() -> show(id, done));
        return () -> {
            shown.remove(id);
            done.countDown();
        };
    }

    private void show(ChatId id, CountDownLatch done) {
        try {
            if (done.await(FIRST.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            var chat = chats.find(id);
            while (chat.isPresent()) {
                drivers.of(chat.get().channel()).typing(chat.get().address());
                if (done.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // a courtesy, no more
        }
    }
}
