package org.ngoaingu.channel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the workers of this node that there is something to do, once it is committed. Other nodes look each second. */
@Component
class Wakes {

    private final ApplicationEventPublisher events;
    private final Map<String, List<Runnable>> senders = new ConcurrentHashMap<>();
    private final List<Runnable> fetchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<ChatId>> turners = new CopyOnWriteArrayList<>();

    Wakes(ApplicationEventPublisher events) {
        this.events = events;
    }

    void onFetch(Runnable fetcher) {
        fetchers.add(fetcher);
    }

    void onSend(String channel, Runnable sender) {
        senders.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>()).add(sender);
    }

    void onTurn(Consumer<ChatId> turner) {
        turners.add(turner);
    }

    void sendAfterCommit(String channel) {
        afterCommit("send " + channel, () -> send(channel));
    }

    void turnAfterCommit(ChatId chat) {
        afterCommit("turn " + chat.value(), () -> turners.forEach(turner -> turner.accept(chat)));
    }

    /** Open pages of the chat fetch what is new. */
    void showAfterCommit(ChatId chat) {
        afterCommit("show " + chat.value(), () -> events.publishEvent(new ChatChanged(chat)));
    }

    void fetchAfterCommit() {
        afterCommit("fetch", () -> fetchers.forEach(Runnable::run));
    }

    void send(String channel) {
        senders.getOrDefault(channel, List.of()).forEach(Runnable::run);
    }

    /** Once a transaction, however often it is asked for. */
    private void afterCommit(String name, Runnable wake) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake.run();
        } else if (!TransactionSynchronizationManager.getSynchronizations().contains(new Once(name, wake))) {
            TransactionSynchronizationManager.registerSynchronization(new Once(name, wake));
        }
    }

    private record Once(String name, Runnable wake) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            wake.run();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Once once && once.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
