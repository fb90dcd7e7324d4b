package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what waits in the inbox, chat by chat. One turn is one transaction: the chat is locked, its oldest message
 * taken and answered, the replies written, the message put into the history. Either all of it stands or none.
 */
@Service
public class Turns {

    /** The longest message, in UTF-16 units, as Telegram counts them. */
    public static final int LONGEST = 4_096;

    /** How often a message is tried before it is a dead letter. */
    static final int TRIES = 3;

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    private static final int SECONDS = 30;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Clock clock;
    private final Chats chats;
    private final WaitingRows rows;
    private final OneTurn oneTurn;
    private final DeadLetters deadLetters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Turns(
            Clock clock,
            Chats chats,
            WaitingRows rows,
            OneTurn oneTurn,
            DeadLetters deadLetters,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.clock = clock;
        this.chats = chats;
        this.rows = rows;
        this.oneTurn = oneTurn;
        this.deadLetters = deadLetters;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(SECONDS);
    }

    /** How an attempt to take a turn ended. */
    private enum Step {
        ANSWERED,
        ANSWERED_LAST,
        NOTHING_DUE,
        BUSY
    }

    /**
     * Answers all of the chat that is due.
     *
     * @param wait whether to wait when another thread or node answers in this chat just now
     */
    public void answer(ChatId chat, boolean wait) {
        var step = Step.ANSWERED;
        while (step == Step.ANSWERED) {
            step = step(chat, wait);
        }
    }

    private Step step(ChatId chat, boolean wait) {
        var taken = new InboxRow[1];
        try {
            var step = transaction.execute(status -> turn(chat, wait, taken));
            if (step == Step.ANSWERED || step == Step.ANSWERED_LAST) {
                events.publishEvent(new ChatChanged(chat));
            }
            return step;
        } catch (UnreadableMessage unreadable) {
            failed(taken[0], unreadable, true);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (taken[0] == null) {
                throw e;
            }
            failed(taken[0], e, false);
        }
        events.publishEvent(new ChatChanged(chat));
        return Step.ANSWERED;
    }

    private Step turn(ChatId id, boolean wait, InboxRow[] taken) {
        var chat = chats.lock(id, wait);
        if (chat.isEmpty()) {
            return Step.BUSY;
        }
        var together = rows.oldest(id).map(rows::together).orElse(List.of());
        var now = clock.instant();
        if (together.isEmpty() || !together.stream().allMatch(row -> row.isDue(now))) {
            return Step.NOTHING_DUE;
        }
        taken[0] = together.getFirst();
        oneTurn.take(chat.get(), together);
        // what is stored from here on wakes its chat again: no need to lock the chat once more only to look
        return rows.delete(together) ? Step.ANSWERED : Step.ANSWERED_LAST;
    }

    /** Counts the attempt; at the last one the message is laid aside and the person gets an apology. */
    private void failed(InboxRow row, Throwable failure, boolean hopeless) {
        log.error(
                "Message {} in chat {} could not be answered",
                row.id(),
                row.chat().value(),
                failure);
        var last = hopeless || row.attempt() + 1 >= TRIES;
        transaction.executeWithoutResult(status -> {
            if (last) {
                chats.lock(row.chat(), true)
                        .ifPresent(chat ->
                                deadLetters.lay(chat, row, failure.getClass().getName()));
            } else {
                rows.tryLater(row, PAUSE.multipliedBy(row.attempt() + 1));
            }
        });
    }
}
