package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
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
        return sql.sql("insert into message_key (key, kept_until) values (:key, :until) on conflict do nothing")
                        .param("key", key)
                        .param("until", Instants.now(clock).plus(kept))
                        .update()
                == 1;
    }

    void dropOld() {
        sql.sql("delete from message_key where kept_until <= :now")
                .param("now", Instants.now(clock))
                .update();
    }
}
