package org.ngoaingu.channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Has messages made by their makers, within their time and only while this node holds their rows. */
@Component
class MadeInTime {

    /** How long the making of one message, or of several at once, may take. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** Makers at work at once; they take processor time and connections of the pool. */
    private static final int AT_ONCE = 4;

    /** Rows are held anew so often: what is left of the lease is always longer than a send takes. */
    private static final Duration HOLD = Claims.LEASE.dividedBy(6);

    private static final Logger log = LoggerFactory.getLogger(MadeInTime.class);

    private final ReplyMakers makers;
    private final Settling settling;
    private final Duration longest;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    MadeInTime(ReplyMakers makers, Settling settling) {
        this(makers, settling, LONGEST);
    }

    MadeInTime(ReplyMakers makers, Settling settling, Duration longest) {
        this.makers = makers;
        this.settling = settling;
        this.longest = longest;
    }

    /**
     * What each of the rows is to carry, in their order.
     *
     * @param rows several only of one {@link BulkMaker}
     * @param fitted what a row carries once its message is made
     */
    List<Prepared> of(UUID node, List<OutboxRow> rows, BiFunction<OutboxRow, Making, Prepared> fitted)
            throws InterruptedException {
        var making = threads.submit(() -> make(rows));
        var held = rows.stream().map(OutboxRow::id).collect(Collectors.toSet());
        try {
            for (var left = longest; left.isPositive() && !held.isEmpty(); left = left.minus(HOLD)) {
                if (ended(making, left.compareTo(HOLD) < 0 ? left : HOLD)) {
                    var made = making.get();
                    return each(rows, held, row -> fitted.apply(row, made.get(row.id())));
                }
                held = settling.hold(node, held);
            }
            return notMade(rows, held, "not made within " + longest.toSeconds() + " s");
        } catch (ExecutionException e) {
            log.warn("Message {} could not be made", rows.getFirst().id(), e.getCause());
            return notMade(rows, held, String.valueOf(e.getCause()));
        } finally {
            making.cancel(true);
        }
    }

    private Map<Long, Making> make(List<OutboxRow> rows) throws InterruptedException {
        free.acquire();
        try {
            return makers.make(rows);
        } finally {
            free.release();
        }
    }

    private static boolean ended(Future<?> making, Duration time) throws InterruptedException, ExecutionException {
        try {
            making.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static List<Prepared> notMade(List<OutboxRow> rows, Set<Long> held, String why) {
        return each(rows, held, row -> new Prepared.NotMade(why));
    }

    private static List<Prepared> each(List<OutboxRow> rows, Set<Long> held, Function<OutboxRow, Prepared> what) {
        return rows.stream()
                .map(row -> held.contains(row.id()) ? what.apply(row) : new Prepared.Lost())
                .toList();
    }
}
