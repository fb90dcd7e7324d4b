package org.ngoaingu.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Restoring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A server that starts on an empty database invites the first administrator; a restored one needs its own start for that. */
@Component
class RestoredInvitations implements Restoring {

    @Override
    public Set<String> filledByTheServer() {
        return Set.of("invitation");
    }

    @Override
    public List<Message> settle(JdbcClient database, Instant taken) {
        database.sql("delete from invitation where person_id = 0").update();
        return List.of();
    }
}
