package org.ngoaingu.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes rows of the outbox for one node to send. Within a chat a row goes only when no older one of its lane and no
 * more urgent one waits, and one at a time; across chats urgent lanes go first. Replies have a fifth more than the pace
 * of bulk, so that bulk never uses it all.
 */
@Repository
class Claims {

    /** How long a node may hold a row; longer than a send can take. What a dead node held goes again after it. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** How far ahead rows are taken where there is a pace to keep. */
    private static final Duration AHEAD = Duration.ofMillis(250);

    private static final Lane[] LANES = Lane.values();

    private final JdbcClient sql;
    private final Clock clock;
    private final Gate gate;
    private final JsonMapper json = new JsonMapper();

    Claims(JdbcClient sql, Clock clock, Gate gate) {
        this.sql = sql;
        this.clock = clock;
        this.gate = gate;
    }

    /** Takes up to so many rows that may go now. */
    @Transactional
    public List<OutboxRow> take(Driver driver, UUID node, int most) {
        var now = clock.instant();
        var pace = driver.abilities().bulkPerSecond();
        if (most <= 0) {
            return List.of();
        } else if (pace > 0) {
            var state = gate.lock(driver.channel());
            return state.isOpen(now) ? paced(driver.channel(), node, most, now, pace, state) : List.of();
        }
        // without a pace to keep there is nothing to write into the gate, so nobody waits for anybody here
        return claim(driver.channel(), node, Lane.BULK, most, now);
    }

    private List<OutboxRow> paced(String channel, UUID node, int most, Instant now, double pace, Gate.State state) {
        var any = later(state.nextAny(), now);
        var bulk = later(state.nextBulk(), now);
        var rows = new ArrayList<OutboxRow>();
        var anyStep = Duration.ofNanos((long) (1e9 / (pace * Abilities.REPLIES)));
        var bulkStep = Duration.ofNanos((long) (1e9 / pace));
        for (var row : claim(channel, node, Lane.REPLY, slots(any, anyStep, now, most), now)) {
            rows.add(row.from(any));
            any = any.plus(anyStep);
        }
        var start = later(any, bulk);
        for (var row : claim(channel, node, Lane.BULK, slots(start, bulkStep, now, most - rows.size()), now)) {
            rows.add(row.from(start));
            any = start.plus(anyStep);
            start = start.plus(bulkStep);
            bulk = start;
        }
        if (!rows.isEmpty()) {
            gate.next(channel, any, bulk);
        }
        return rows;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** How many steps from the start lie before the end of what is taken ahead. */
    private static int slots(Instant start, Duration step, Instant now, int most) {
        var left = Duration.between(start, now.plus(AHEAD));
        return left.isNegative() ? 0 : (int) Math.min(most, left.toNanos() / step.toNanos() + 1);
    }

    /** @param last the least urgent lane to take from */
    private List<OutboxRow> claim(String channel, UUID node, Lane last, int most, Instant now) {
        if (most <= 0) {
            return List.of();
        }
        return sql
                .sql("select * from claim_outbox(:channel, cast(:last as smallint), :now, :most, :node, :until)")
                .param("channel", channel)
                .param("last", last.ordinal())
                .param("now", Instants.of(now))
                .param("most", most)
                .param("node", node)
                .param("until", Instants.of(now.plus(LEASE)))
                .query((row, n) -> row(row, now))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(OutboxRow::id))
                .toList();
    }

    private OutboxRow row(ResultSet row, Instant now) throws SQLException {
        var kind = switch (row.getString("kind")) {
            case "Menu" -> Menu.class;
            case "Leaving" -> Leaving.class;
            case "Made" -> Made.class;
            default -> Reply.class;
        };
        return new OutboxRow(
                row.getLong("number"),
                Chats.chat(row, 0),
                LANES[row.getInt("lane")],
                json.readValue(row.getString("payload"), kind),
                row.getInt("attempt"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getString("edits"),
                now);
    }
}
