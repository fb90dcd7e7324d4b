package org.ngoaingu.channel;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gets what a row is to carry: its files, and the message itself where that is made when it is sent. */
@Component
class Preparing {

    /** How long the making of one message may take. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** Messages made at once; they take processor time and connections of the pool. */
    private static final int AT_ONCE = 4;

    /** How long a file that was made can be opened where the history shows it. */
    private static final Duration SHOWN = Duration.ofDays(90);

    private static final Duration HOLD = Claims.LEASE.dividedBy(3);
    private static final Logger log = LoggerFactory.getLogger(Preparing.class);

    private final ReplyMakers makers;
    private final ChatFiles files;
    private final Chats chats;
    private final Settling settling;
    private final Duration longest;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    Preparing(ReplyMakers makers, ChatFiles files, Chats chats, Settling settling) {
        this(makers, files, chats, settling, LONGEST);
    }

    Preparing(ReplyMakers makers, ChatFiles files, Chats chats, Settling settling, Duration longest) {
        this.makers = makers;
        this.files = files;
        this.chats = chats;
        this.settling = settling;
        this.longest = longest;
    }

    Prepared prepared(Driver driver, UUID node, OutboxRow row) throws InterruptedException {
        return switch (row.what()) {
            case Made made -> made(driver, node, row, made);
            case Reply reply -> new Prepared.Whole(row, reply, filesOf(reply));
            case Carried act -> new Prepared.Whole(row, act, List.of());
        };
    }

    /** Files whose time is over are left out; the text still says what they were. */
    private List<ChatFile> filesOf(Reply reply) {
        return reply.files().stream().flatMap(file -> files.find(file).stream()).toList();
    }

    /** The row stays ours for a whole lease after the making, however long that took. */
    private Prepared made(Driver driver, UUID node, OutboxRow row, Made made) throws InterruptedException {
        var making = threads.submit(() -> make(row, made));
        try {
            for (var left = longest; left.isPositive(); left = left.minus(HOLD)) {
                var ended = ended(making, left.compareTo(HOLD) < 0 ? left : HOLD);
                if (!settling.hold(node, row)) {
                    return new Prepared.Lost();
                } else if (ended) {
                    return fitted(driver, row, making.get());
                }
            }
            return new Prepared.NotMade("not made within " + longest.toSeconds() + " s");
        } catch (ExecutionException e) {
            log.warn("Message {} could not be made", row.id(), e.getCause());
            return new Prepared.NotMade(String.valueOf(e.getCause()));
        } finally {
            making.cancel(true);
        }
    }

    private Making make(OutboxRow row, Made made) throws InterruptedException {
        free.acquire();
        try {
            return chats.find(row.chat())
                    .map(chat -> makers.named(made.maker()).make(made.subject(), chat))
                    .orElseGet(() -> new Making.Withdrawn("the chat is gone"));
        } finally {
            free.release();
        }
    }

    private static boolean ended(Future<Making> making, Duration time) throws InterruptedException {
        try {
            making.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true; // told when it is asked for
        }
    }

    private Prepared fitted(Driver driver, OutboxRow row, Making making) {
        return switch (making) {
            case Making.Withdrawn withdrawn -> new Prepared.Withdrawn(withdrawn.reason());
            case Making.Later later -> new Prepared.Later(later.when());
            case Making.Ready ready ->
                Rendering.inOne(ready.reply(), ready.hasFile(), driver.abilities())
                        .map(reply -> whole(driver, row, reply, ready))
                        .orElseGet(() -> new Prepared.NotMade("longer than one message"));
        };
    }

    /** Where the history is the delivery it keeps the file, elsewhere the file just goes. */
    private Prepared whole(Driver driver, OutboxRow row, Reply reply, Making.Ready ready) {
        var file = ready.file();
        if (file == null) {
            return ready.reply().files().isEmpty()
                    ? new Prepared.Whole(row.as(reply), reply, List.of())
                    : withKept(driver, row, reply.with(ready.reply().files().getFirst()));
        } else if (driver.abilities().stored()) {
            return withKept(driver, row, reply.with(files.keep(row.chat(), file, SHOWN)));
        }
        return new Prepared.Whole(row.as(reply), reply, List.of(file));
    }

    private Prepared withKept(Driver driver, OutboxRow row, Reply reply) {
        return new Prepared.Whole(row.as(reply), reply, driver.abilities().stored() ? List.of() : filesOf(reply));
    }
}
