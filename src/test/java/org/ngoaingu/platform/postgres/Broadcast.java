package org.ngoaingu.platform.postgres;

import static java.util.Comparator.naturalOrder;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ngoaingu.botapi.Called;

/**
 * Announcements to many people in Telegram, one after the other, over nodes and a database that are killed; what came of
 * the last one by our ledger and the server.
 */
final class Broadcast {

    private static final int FIRST = 1_000;

    /** What a program has said before it is killed is at the server after that. */
    private static final Duration UNDER_WAY = Duration.ofMillis(1_500);

    private final Nodes nodes;
    private final int readers;
    private long id;

    /** People who have opened a chat with the bot. @param nodes none of which runs yet */
    Broadcast(Nodes nodes, int readers) {
        this.nodes = nodes;
        this.readers = readers;
        for (int reader = 0; reader < readers; reader++) {
            nodes.telegram.user(FIRST + reader, "vi").says("/start");
        }
        nodes.telegram.forgetUpdates();
    }

    /** The same people in the roster, with their chats, once a node has made the tables. */
    void fill() throws SQLException {
        nodes.one("""
                with roster as (
                    insert into roster_import (id, state, as_of, supplement, seen, staged_at)
                    values (1, 'COMMITTED', '2020-01-01', false, '', now()) returning id
                ), office as (
                    insert into unit (id, code) values (1, 'U') returning id
                ), named as (
                    insert into unit_version (unit_id, name, folded_name, foreign_affairs, valid_from, import_id, carried)
                    values (1, 'Phòng thử', 'phong thu', false, '2020-01-01', 1, '{}')
                ), people as (
                    insert into person (id, code, name, folded_name, birth_date, birth_precision, import_id)
                    select i, 'P' || i, 'Người ' || i, 'nguoi ' || i, '1985-01-01', 'DAY', 1
                    from generate_series(1, %1$d) i
                ), posts as (
                    insert into post (person_id, main, unit_id, title, category, valid_from, import_id, carried)
                    select i, true, 1, 'Chuyên viên', 'CIVIL_SERVANT', '2020-01-01', 1, '{}' from generate_series(1, %1$d) i
                ), chats as (
                    insert into chat (id, channel, address, person_id, language, opened_at)
                    select gen_random_uuid(), 'telegram', (%2$d + i)::text, i, 'vi', now() from generate_series(1, %1$d) i
                ) select count(*) from roster""".formatted(readers, FIRST - 1));
    }

    /** As the chat would, handed in and approved: it starts within a second. */
    void start() throws SQLException {
        nodes.telegram.forgetCalls();
        id = nodes.one("""
                with written as (
                    insert into announcement (version, author, text_vi, wants_confirmation, audience, in_quiet_hours, state,
                        responsible, approval, run, created_at, reminders)
                    values (0, 'operator', 'Thông báo thử', false, '{"units":[{"value":1}],"categories":[],"roles":[],
                        "withoutUnits":[],"withoutPeople":[]}', true, 'SCHEDULED', 'operator', 'TYPED_NUMBER', 1, now(), 0)
                    returning id
                ), job as (
                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    select 'announcement-run', id || ':1', now(), false, 1 from written
                ) select id from written""");
    }

    /** Readers in the state, by the ledger. */
    long in(String state) throws SQLException {
        return nodes.one("select count(*) from announcement_ledger(%d, now()) where state = '%s'".formatted(id, state));
    }

    long targeted() throws SQLException {
        return nodes.one("select count(*) from announcement_ledger(%d, now())".formatted(id));
    }

    boolean hasEnded() throws SQLException {
        return nodes.one("select count(*) from announcement where id = %d and state = 'ENDED'".formatted(id)) == 1;
    }

    /** How often the server took it for each reader. */
    Map<Long, Long> taken() {
        var taken = new HashMap<Long, Long>();
        for (int reader = 0; reader < readers; reader++) {
            taken.put((long) FIRST + reader, 0L);
        }
        taken.putAll(nodes.sent().stream().collect(Collectors.groupingBy(Broadcast::reader, Collectors.counting())));
        return taken;
    }

    /** Readers to whom the server gave nothing although our ledger says it was sent, or something though it says not. */
    long disagreements() throws SQLException {
        var taken = taken();
        var list = taken.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> "'" + it.getKey() + "'")
                .collect(Collectors.joining(", "));
        return nodes.one("""
                select count(*) from announcement_ledger(%d, now()) l join chat c on c.person_id = l.person_id
                where l.state <> 'UNKNOWN' and (l.state = 'SENT') <> (c.address in (%s))""".formatted(id, list));
    }

    long duplicates() {
        return duplicatesBeside(Set.of());
    }

    /** Duplicates to others than these. */
    long duplicatesBeside(Set<Long> these) {
        return taken().entrySet().stream()
                .filter(reader -> !these.contains(reader.getKey()))
                .mapToLong(reader -> Math.max(0, reader.getValue() - 1))
                .sum();
    }

    /** To whom a message is on its way just now: a node holds a lease on it. */
    Set<Long> held() throws SQLException {
        return Set.copyOf(nodes.all("""
                select distinct c.address::bigint from outbox o join chat c on c.id = o.chat_id
                where o.lease_until > now()"""));
    }

    /** How long after the moment the last of these had it again; absent while one has not. */
    Optional<Duration> again(Set<Long> these, Instant moment) {
        var first = new HashMap<Long, Instant>();
        nodes.sent().stream()
                .filter(call -> call.at().isAfter(moment.plus(UNDER_WAY)))
                .forEach(call -> first.putIfAbsent(reader(call), call.at()));
        return first.keySet().containsAll(these)
                ? these.stream()
                        .map(reader -> Duration.between(moment, first.get(reader)))
                        .max(naturalOrder())
                : Optional.empty();
    }

    /** The longest time between two messages of the broadcast; the last ones of all wait for leases and do not count. */
    Duration longestSilence() {
        var sent = nodes.sent();
        return IntStream.range(1, sent.size() * 95 / 100)
                .mapToObj(next ->
                        Duration.between(sent.get(next - 1).at(), sent.get(next).at()))
                .max(naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static long reader(Called call) {
        return Long.parseLong(call.texts().getOrDefault("chat_id", "0"));
    }

    long lost() {
        return taken().values().stream().filter(times -> times == 0).count();
    }
}
