package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of messages that had their effect. */
@Repository
class Keys {

    private final JdbcClient sql;
    private final Clock clock;

    Keys(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes the name, in the transaction of the effect; false if it was taken before. */
    boolean take(String key, Duration kept) {
        return !take(List.of(key), kept).isEmpty();
    }

    /** Takes those of the names that were not taken before. */
    Set<String> take(Collection<String> keys, Duration kept) {
        return Set.copyOf(sql.sql("""
                        insert into message_key (key, kept_until)
                        select key, :until from unnest(cast(:keys as text[])) key order by key
                        on conflict do nothing returning key""")
                .param("keys", keys.toArray(String[]::new))
                .param("until", Instants.now(clock).plus(kept))
                .query(String.class)
                .list());
    }

    void dropOld() {
        sql.sql("delete from message_key where kept_until <= :now")
                .param("now", Instants.now(clock))
                .update();
    }
}
