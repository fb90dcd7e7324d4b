package org.ngoaingu.channel.webchat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ngoaingu.channel.BrowsersMoved;
import org.ngoaingu.channel.ChatChanged;
import org.ngoaingu.channel.ChatId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that their chat has something new; the page then fetches it. What is told may therefore come twice
 * or not at all without harm: a page fetches whenever it is told anything, the heartbeat included.
 */
@Component
class LiveChats {

    static final int PAGES = 1_000;
    static final int PAGES_OF_ONE_CHAT = 10;
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration LIFETIME = Duration.ofHours(1);

    /** How long a page waits before it comes again. */
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Map<ChatId, Set<Page>> pages = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("chat-heartbeat").factory());

    LiveChats() {
        heart.scheduleWithFixedDelay(
                () -> pages.values().forEach(of -> of.forEach(Page::tell)),
                HEARTBEAT.toMillis(),
                HEARTBEAT.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** A stream for one more open page; empty when there are too many, the page then asks now and then. */
    Optional<SseEmitter> join(ChatId chat) {
        if (open.incrementAndGet() > PAGES || pages.getOrDefault(chat, Set.of()).size() >= PAGES_OF_ONE_CHAT) {
            open.decrementAndGet();
            return Optional.empty();
        }
        var page = new Page(chat);
        pages.computeIfAbsent(chat, c -> ConcurrentHashMap.newKeySet()).add(page);
        page.tell();
        return Optional.of(page.stream);
    }

    @EventListener
    void tell(ChatChanged changed) {
        pages.getOrDefault(changed.chat(), Set.of()).forEach(Page::tell);
    }

    /** Once the browsers of a chat have another one open, their pages come again for the stream of that one. */
    @TransactionalEventListener
    void callAgain(BrowsersMoved moved) {
        pages.getOrDefault(moved.from(), Set.of()).forEach(Page::callAgain);
    }

    /** Ends all streams, lest the server wait for them when it stops. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        heart.shutdownNow();
        pages.values().forEach(of -> of.forEach(page -> page.stream.complete()));
        senders.shutdown();
    }

    private void leave(Page page) {
        pages.computeIfPresent(page.chat, (chat, of) -> {
            if (of.remove(page)) {
                open.decrementAndGet();
            }
            return of.isEmpty() ? null : of;
        });
    }

    /** One open page. At most one message is on its way and one is waiting, however slow the page. */
    private class Page {

        private final ChatId chat;
        private final SseEmitter stream = new SseEmitter(LIFETIME.toMillis());
        private final AtomicInteger waiting = new AtomicInteger();

        Page(ChatId chat) {
            this.chat = chat;
            stream.onCompletion(() -> leave(this));
            stream.onTimeout(stream::complete);
            stream.onError(e -> leave(this));
        }

        void tell() {
            if (waiting.getAndUpdate(count -> Math.min(2, count + 1)) == 0 && !senders.isShutdown()) {
                senders.execute(this::send);
            }
        }

        void callAgain() {
            leave(this);
            if (!senders.isShutdown()) {
                senders.execute(this::end);
            }
        }

        private void end() {
            try {
                stream.send(SseEmitter.event().name("changed").data("").reconnectTime(AGAIN.toMillis()));
                stream.complete();
            } catch (IOException | IllegalStateException e) {
                // the page is gone
            }
        }

        private void send() {
            do {
                try {
                    stream.send(SseEmitter.event().name("changed").data(""));
                } catch (IOException | IllegalStateException e) {
                    leave(this);
                    return;
                }
            } while (waiting.decrementAndGet() > 0);
        }
    }
}
