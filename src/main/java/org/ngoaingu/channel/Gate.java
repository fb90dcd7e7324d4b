package org.ngoaingu.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One row a channel that all nodes obey: until when the other side wants peace, when the next message may go, whether
 * anything goes at all, and which node receives.
 */
@Repository
class Gate {

    /** Messages in a row of which nothing certain is known, after which only probes go out. */
    static final int DOUBTS = 5;

    private static final Duration PROBE = Duration.ofSeconds(15);

    private final JdbcClient sql;
    private final Clock clock;

    Gate(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * How a channel stands.
     *
     * @param nextAny when the next message of any lane may go
     * @param nextBulk when the next one of many may go
     * @param closedSince since when only probes go out; absent while the gate is open
     */
    record State(
            Instant notBefore,
            Instant nextAny,
            Instant nextBulk,
            @Nullable Instant closedSince,
            @Nullable Instant probeAt,
            @Nullable String reason) {

        boolean isOpen(Instant now) {
            return closedSince == null && !notBefore.isAfter(now);
        }
    }

    /** The state, locked until the transaction ends. */
    State lock(String channel) {
        var locked = select(channel, " for update");
        if (locked.isEmpty()) {
            make(channel);
            return select(channel, " for update").orElseThrow();
        }
        return locked.get();
    }

    private void make(String channel) {
        sql.sql("""
                insert into channel_gate (channel, not_before, next_any, next_bulk)
                values (:channel, :now, :now, :now) on conflict do nothing""").param("channel", channel).param("now", Instants.now(clock)).update();
    }

    private Optional<State> select(String channel, String lock) {
        return sql.sql("select * from channel_gate where channel = :channel" + lock)
                .param("channel", channel)
                .query(Gate::state)
                .optional();
    }

    Optional<State> look(String channel) {
        return select(channel, "");
    }

    /** Keeps the pace: the next messages go no earlier. */
    void next(String channel, Instant any, Instant bulk) {
        sql.sql("update channel_gate set next_any = :any, next_bulk = :bulk where channel = :channel")
                .param("any", Instants.of(any))
                .param("bulk", Instants.of(bulk))
                .param("channel", channel)
                .update();
    }

    /** The other side asked to wait. */
    void pause(String channel, Duration wait) {
        make(channel);
        sql.sql("update channel_gate set not_before = greatest(not_before, :then) where channel = :channel")
                .param("then", Instants.of(clock.instant().plus(wait)))
                .param("channel", channel)
                .update();
    }

    /** A message arrived, or a probe was answered. */
    void sure(String channel) {
        sql.sql("""
                update channel_gate set doubts = 0, closed_since = null, probe_at = null, reason = null
                where channel = :channel and (doubts > 0 or closed_since is not null or reason is not null)""").param("channel", channel).update();
    }

    /** Of a message nothing certain is known, or nothing gets through. */
    void doubt(String channel, String reason) {
        make(channel);
        sql.sql("""
                update channel_gate set doubts = doubts + 1, reason = :reason,
                    closed_since = case when doubts + 1 >= :most then coalesce(closed_since, :now) end,
                    probe_at = case when doubts + 1 >= :most then coalesce(probe_at, :probe) end
                where channel = :channel""")
                .param("reason", reason)
                .param("most", DOUBTS)
                .param("now", Instants.now(clock))
                .param("probe", Instants.now(clock).plus(PROBE))
                .param("channel", channel)
                .update();
    }

    /** Whether this node is to probe now; the others wait for the next time. */
    boolean takeProbe(String channel) {
        return sql.sql("""
                        update channel_gate set probe_at = :then
                        where channel = :channel and closed_since is not null and probe_at <= :now""")
                        .param("then", Instants.now(clock).plus(PROBE))
                        .param("now", Instants.now(clock))
                        .param("channel", channel)
                        .update()
                == 1;
    }

    /** Whether the node is the one that receives, from now for the time; one node at a time is. */
    boolean lead(String channel, UUID node, Duration time) {
        return sql.sql("""
                        insert into channel_gate (channel, not_before, next_any, next_bulk, poller, poller_until)
                        values (:channel, :now, :now, :now, :node, :until)
                        on conflict (channel) do update set poller = :node, poller_until = :until
                            where channel_gate.poller = :node or channel_gate.poller is null
                                or channel_gate.poller_until <= :now""")
                        .param("channel", channel)
                        .param("now", Instants.now(clock))
                        .param("node", node)
                        .param("until", Instants.now(clock).plus(time))
                        .update()
                == 1;
    }

    void yieldLead(String channel, UUID node) {
        sql.sql(
                        "update channel_gate set poller = null, poller_until = null where channel = :channel and poller = :node")
                .param("channel", channel)
                .param("node", node)
                .update();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                instant(row, "not_before").orElseThrow(),
                instant(row, "next_any").orElseThrow(),
                instant(row, "next_bulk").orElseThrow(),
                instant(row, "closed_since").orElse(null),
                instant(row, "probe_at").orElse(null),
                row.getString("reason"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
