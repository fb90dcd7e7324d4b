package org.ngoaingu.platform.postgres;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One announcement to many people in Telegram, over nodes that are killed; what came of it by our ledger and the server. */
final class Broadcast {

    private static final int FIRST = 1_000;

    private final Nodes nodes;
    private final int readers;

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
        nodes.one("""
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
        return nodes.one("select count(*) from announcement_ledger(1, now()) where state = '%s'".formatted(state));
    }

    long targeted() throws SQLException {
        return nodes.one("select count(*) from announcement_ledger(1, now())");
    }

    boolean hasEnded() throws SQLException {
        return nodes.one("select count(*) from announcement where state = 'ENDED'") == 1;
    }

    /** How often the server took it for each reader. */
    Map<Long, Long> taken() {
        var taken = new HashMap<Long, Long>();
        for (int reader = 0; reader < readers; reader++) {
            taken.put((long) FIRST + reader, 0L);
        }
        taken.putAll(nodes.sent().stream()
                .collect(Collectors.groupingBy(
                        call -> Long.parseLong(String.valueOf(call.texts().get("chat_id"))), Collectors.counting())));
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
                select count(*) from announcement_ledger(1, now()) l join chat c on c.person_id = l.person_id
                where l.state <> 'UNKNOWN' and (l.state = 'SENT') <> (c.address in (%s))""".formatted(list));
    }

    long duplicates() {
        return taken().values().stream()
                .mapToLong(times -> Math.max(0, times - 1))
                .sum();
    }

    long lost() {
        return taken().values().stream().filter(times -> times == 0).count();
    }
}
