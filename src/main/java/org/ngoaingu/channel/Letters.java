package org.ngoaingu.channel;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final JsonMapper json = new JsonMapper();

    Letters(JdbcClient sql, Clock clock, Keys keys, Wakes wakes, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.wakes = wakes;
        this.events = events;
    }

    /** One of them. @param key a name that no other message bears */
    public record Letter(PersonId to, Made what, String key) {

        private String taken() {
            return "out:" + key;
        }
    }

    private record Written(String channel, PersonId person) {}

    /**
     * Writes to each person, in the chat where they were heard last, by one statement. Whom none reaches, and a letter
     * whose name was taken before, gets nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Letter> letters, Lane lane) {
        var fresh = keys.take(letters.stream().map(Letter::taken).toList(), Outbox.KEYS);
        insert(letters.stream().filter(letter -> fresh.contains(letter.taken())).toList(), lane)
                .forEach(this::tell);
    }

    private List<Written> insert(List<Letter> letters, Lane lane) {
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
                            order by l.number returning channel, chat_id
                        )
                        select distinct c.channel, c.person_id from written w join chat c on c.id = w.chat_id""")
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
                .query((row, n) -> new Written(Objects.requireNonNull(row.getString(1)), new PersonId(row.getLong(2))))
                .list();
    }

    private void tell(Written written) {
        wakes.sendAfterCommit(written.channel());
        if (written.channel().equals(WebChats.CHANNEL)) {
            events.publishEvent(new NoticeWritten(written.person()));
        }
    }
}
