package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.RunMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a server's turns, fetches and dispatchers going, on virtual threads. They are woken when something was
 * committed here and look each second for what other nodes left. In commands nothing of this runs.
 */
@Component
class Workers implements SmartLifecycle {

    /** Chats answered at once; less than the pool has connections. */
    static final int TURNS = 6;

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int CHATS = 200;
    private static final Integer ONCE = 1;
    private static final Integer AGAIN = 2;

    private final AssistantSettings settings;
    private final Drivers drivers;
    private final Turns turns;
    private final WaitingRows rows;
    private final Fetching fetching;
    private final Claims claims;
    private final Settling settling;
    private final Gate gate;
    private final Preparing preparing;
    private final Typing typing;
    private final Wakes wakes;
    private final Clock clock;
    private final int inFlight;
    private final List<Dispatcher> dispatchers = new ArrayList<>();
    private final ConcurrentHashMap<ChatId, Integer> asked = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(TURNS);
    private final Semaphore fetchWoken = new Semaphore(0);
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    Workers(
            AssistantSettings settings,
            Drivers drivers,
            Turns turns,
            WaitingRows rows,
            Fetching fetching,
            Claims claims,
            Settling settling,
            Gate gate,
            Preparing preparing,
            Typing typing,
            Wakes wakes,
            Clock clock,
            @Value("${assistant.channel.in-flight:16}") int inFlight) {
        this.settings = settings;
        this.drivers = drivers;
        this.turns = turns;
        this.rows = rows;
        this.fetching = fetching;
        this.claims = claims;
        this.settling = settling;
        this.gate = gate;
        this.preparing = preparing;
        this.typing = typing;
        this.wakes = wakes;
        this.clock = clock;
        this.inFlight = inFlight;
        wakes.onTurn(this::answer);
        wakes.onFetch(fetchWoken::release);
    }

    @Override
    public void start() {
        if (settings.mode() != RunMode.SERVER) {
            return;
        }
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        for (var driver : drivers.all()) {
            var dispatcher = new Dispatcher(driver, claims, settling, gate, preparing, clock, inFlight);
            wakes.onSend(driver.channel(), dispatcher::wake);
            dispatchers.add(dispatcher);
            dispatcher.start();
        }
        threads.execute(() -> repeat("Answering", this::look));
        threads.execute(() -> repeat("Fetching", this::fetch));
    }

    private void look() throws InterruptedException {
        Thread.sleep(LOOK);
        rows.chatsToAnswer(CHATS).forEach(this::answer);
    }

    private void fetch() throws InterruptedException {
        var due = fetching.due();
        if (due.isEmpty()) {
            fetchWoken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            fetchWoken.drainPermits();
            return;
        }
        try (var fetches = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(row -> fetches.execute(() -> fetching.fetch(row)));
        }
    }

    /** Answers in the chat on a thread of its own; when one is at it, it looks once more. */
    private void answer(ChatId chat) {
        if (running && asked.merge(chat, ONCE, (was, more) -> AGAIN).equals(ONCE)) {
            threads.execute(() -> {
                do {
                    answerAll(chat);
                } while (asked.computeIfPresent(chat, (id, times) -> times.equals(AGAIN) ? ONCE : null) != null);
            });
        }
    }

    private void answerAll(ChatId chat) {
        try {
            room.acquire();
            try (var shown = typing.in(chat)) {
                turns.answer(chat, false);
            } finally {
                room.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (running) {
                log.warn("Answering waits: {}", String.valueOf(e.getMessage()));
            }
        }
    }

    private interface Round {
        void run() throws InterruptedException;
    }

    private void repeat(String what, Round round) {
        while (running) {
            try {
                round.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    log.warn("{} waits: {}", what, String.valueOf(e.getMessage()));
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        try {
            for (var dispatcher : dispatchers) {
                dispatcher.close();
            }
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Work is still under way, it is taken up again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dispatchers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
