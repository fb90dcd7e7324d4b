package org.ngoaingu.channel;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what became of a message, as long as this node still holds it. What is over moves to the history; what
 * is not waits, at most a minute.
 */
@Component
class Settling {

    /** How often a message may have been sent before it is given up as unknown. */
    static final int TRIES = 3;

    private static final Logger log = LoggerFactory.getLogger(Settling.class);
    private static final Duration LEAST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Chats chats;
    private final ChatHistory history;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JsonMapper json = new JsonMapper();

    Settling(
            JdbcClient sql,
            Clock clock,
            Chats chats,
            ChatHistory history,
            Gate gate,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.chats = chats;
        this.history = history;
        this.gate = gate;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void settle(Driver driver, UUID node, OutboxRow row, Delivery delivery) {
        var stored = driver.abilities().stored();
        if (!stored && delivery instanceof Delivery.Sent && !isCard(row)) {
            settle(driver.channel(), node, row, delivery); // one statement, a transaction by itself
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (stored) {
                chats.lock(row.chat(), true); // the history's ids rise in the order of the commits
            }
            settle(driver.channel(), node, row, delivery);
            tell(row, delivery);
        });
        if (stored) {
            events.publishEvent(new ChatChanged(row.chat()));
        }
    }

    /** Who has only the page of the chat may want to hear elsewhere that something stands there. */
    private void tell(OutboxRow row, Delivery delivery) {
        var person = row.to().person();
        if (delivery instanceof Delivery.Sent
                && row.lane() != Lane.REPLY
                && person != null
                && row.to().channel().equals(WebChats.CHANNEL)) {
            events.publishEvent(new NoticeWritten(person));
        }
    }

    /** Holds the rows for another lease, and gives those of them that no other node has by now. */
    Set<Long> hold(UUID node, Set<Long> rows) {
        return sql.sql(
                        "update outbox set lease_until = :until where id = any(:ids) and lease_owner = :node returning id")
                .param("until", Instants.now(clock).plus(Claims.LEASE))
                .param("ids", rows.toArray(Long[]::new))
                .param("node", node)
                .query((row, n) -> row.getLong(1))
                .set();
    }

    /** The message shall not go any more. */
    void withdraw(UUID node, OutboxRow row, String reason) {
        transaction.executeWithoutResult(status -> over(node, row, "WITHDRAWN", reason, null));
    }

    /** It is not the time for the message yet; that counts as no try. */
    void putOff(UUID node, OutboxRow row, Instant when) {
        var least = clock.instant().plus(LEAST_WAIT);
        waits(node, row, when.isBefore(least) ? least : when, row.attempt() - 1);
    }

    /** What could not be made is tried again like what could not be sent; then it has failed. */
    void notMade(UUID node, OutboxRow row, String reason) {
        if (row.attempt() < TRIES) {
            waits(node, row, pause(row), row.attempt());
        } else {
            log.error("Message {} could not be made: {}", row.id(), reason);
            transaction.executeWithoutResult(status -> over(node, row, "FAILED", reason, null));
        }
    }

    private static boolean isCard(OutboxRow row) {
        return row.what() instanceof Reply reply && reply.card() != null;
    }

    private void settle(String channel, UUID node, OutboxRow row, Delivery delivery) {
        switch (delivery) {
            case Delivery.Sent sent -> over(node, row, "SENT", null, sent.name());
            case Delivery.NotSent not -> {
                gate.doubt(channel, not.why());
                waits(node, row, pause(row), row.attempt() - 1);
            }
            case Delivery.Paused paused -> {
                gate.pause(channel, paused.time());
                waits(node, row, Duration.ZERO, row.attempt() - 1);
            }
            case Delivery.MaybeSent maybe -> {
                gate.doubt(channel, maybe.why());
                if (row.attempt() >= TRIES) {
                    over(node, row, "UNKNOWN", maybe.why(), null);
                } else {
                    waits(node, row, pause(row), row.attempt());
                }
            }
            case Delivery.Unreachable gone -> {
                over(node, row, "UNREACHABLE", gone.why(), null);
                chats.reachable(row.chat(), false);
            }
            case Delivery.Moved moved -> {
                chats.move(row.chat(), moved.address());
                waits(node, row, Duration.ZERO, row.attempt());
            }
            case Delivery.Failed failed -> {
                log.error("Message {} was refused: {}", row.id(), failed.why());
                over(node, row, "FAILED", failed.why(), null);
            }
        }
    }

    /**
     * Ends what nobody holds and whose time is over; at most so many at once. As an array those are asked for once: a
     * plan made while the outbox was empty asked for them anew with every row of it.
     */
    int expire(String channel, int most) {
        return sql.sql("""
                        with gone as (
                            delete from outbox where id = any(array(select id from outbox where channel = :channel
                                and expires_at <= :now and (lease_until is null or lease_until <= :now)
                                order by expires_at limit :most for update skip locked))
                            returning *
                        )
                        insert into chat_message (chat_id, sender, text, choices, files, card, said_at, outcome,
                            dedupe_key, unmade, batch, member)
                        select chat_id, 'ASSISTANT', coalesce(payload ->> 'text', ''),
                            coalesce(payload -> 'choices', '[]'), '{}', card, :now, 'EXPIRED', dedupe_key,
                            kind = 'Made', batch, member
                        from gone where kind in ('Reply', 'Made')""")
                .param("channel", channel)
                .param("now", Instants.now(clock))
                .param("most", most)
                .update();
    }

    /**
     * What arrived also shows that the channel works. Of a batch the older message stays until a newer one took its
     * place.
     */
    private void over(UUID node, OutboxRow row, String outcome, @Nullable String failure, @Nullable String name) {
        var reply = row.what() instanceof Reply said ? said : null;
        history.dropCard(row.chat(), reply == null ? null : reply.card());
        sql.sql("""
                        select settle_outbox(:id, :node, :now, :outcome, :failure, :name, :text,
                            cast(:choices as jsonb), :files)""")
                .param("id", row.id())
                .param("node", node)
                .param("now", Instants.now(clock))
                .param("outcome", outcome)
                .param("failure", failure, Types.VARCHAR)
                .param("name", name, Types.VARCHAR)
                .param("text", reply == null ? null : reply.text(), Types.VARCHAR)
                .param("choices", reply == null ? null : json.writeValueAsString(reply.choices()), Types.VARCHAR)
                .param(
                        "files",
                        reply == null
                                ? new UUID[0]
                                : reply.files().stream().map(FileId::value).toArray(UUID[]::new))
                .query((done, n) -> true)
                .single();
    }

    private void waits(UUID node, OutboxRow row, Duration wait, int attempt) {
        waits(node, row, clock.instant().plus(wait), attempt);
    }

    private void waits(UUID node, OutboxRow row, Instant then, int attempt) {
        sql.sql("""
                update outbox set lease_owner = null, lease_until = null, not_before = :then, attempt = :attempt
                where id = :id and lease_owner = :node""")
                .param("then", Instants.of(then))
                .param("attempt", Math.max(0, attempt))
                .param("id", row.id())
                .param("node", node)
                .update();
    }

    /** As long as it has waited already, so that the waiting doubles; a second at least, a minute at most. */
    private Duration pause(OutboxRow row) {
        var waited = Duration.between(row.queuedAt(), clock.instant());
        return waited.compareTo(LEAST_WAIT) < 0
                ? LEAST_WAIT
                : waited.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : waited;
    }
}
