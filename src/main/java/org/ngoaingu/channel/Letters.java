package org.ngoaingu.channel;

import java.time.Clock;
import java.util.List;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Messages to many people at once, each made when it is sent. */
@Service
public class Letters {

    private final JdbcClient sql;
    private final Clock clock;
    private final Keys keys;
    private final Wakes wakes;
    private final JsonMapper json = new JsonMapper();

    Letters(JdbcClient sql, Clock clock, Keys keys, Wakes wakes) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.wakes = wakes;
    }

    /** One of them. @param key a name that no other message bears */
    public record Letter(PersonId to, Made what, String key) {

        private String taken() {
            return "out:" + key;
        }
    }

    /**
     * Writes to each person, in the chat where they were heard last, by one statement. Whom none reaches, and a letter
     * whose name was taken before, gets nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Letter> letters, Lane lane) {
        var fresh = keys.take(letters.stream().map(Letter::taken).toList(), Outbox.KEYS);
        insert(letters.stream().filter(letter -> fresh.contains(letter.taken())).toList(), lane)
                .forEach(wakes::sendAfterCommit);
    }

    private List<String> insert(List<Letter> letters, Lane lane) {
        var now = Instants.now(clock);
        return sql.sql("""
                        with written as (
                            insert into outbox (dedupe_key, channel, chat_id, lane, kind, payload, queued_at, not_before,
                                expires_at)
                            select l.key, c.channel, c.id, :lane, 'Made', cast(l.payload as jsonb), :now, :now, :end
                            from unnest(cast(:keys as text[]), cast(:people as bigint[]), cast(:payloads as text[]))
                                    with ordinality as l(key, person, payload, number)
                                cross join lateral (select id, channel from chat
                                    where person_id = l.person and unreachable_since is null
                                    order by heard_at desc nulls last, opened_at desc, id limit 1) c
                            order by l.number returning channel
                        )
                        select distinct channel from written""")
                .param("lane", lane.ordinal())
                .param("now", now)
                .param("end", now.plus(lane.expiry()))
                .param("keys", letters.stream().map(Letter::key).toArray(String[]::new))
                .param(
                        "people",
                        letters.stream().map(letter -> letter.to().value()).toArray(Long[]::new))
                .param(
                        "payloads",
                        letters.stream()
                                .map(letter -> json.writeValueAsString(letter.what()))
                                .toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
