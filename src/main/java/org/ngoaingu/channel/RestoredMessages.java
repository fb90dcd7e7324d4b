package org.ngoaingu.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Restoring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of messages that waited when a backup was taken and were sent, most of them, soon after. A late reply
 * helps nobody: it ends as expired, where the operator sees it. A notice may be news still: it goes out, if need be a
 * second time.
 */
@Component
class RestoredMessages implements Restoring {

    @Override
    public Set<String> filledByTheServer() {
        return Set.of("channel_gate");
    }

    @Override
    public List<Message> settle(JdbcClient database, Instant taken) {
        database.sql("delete from channel_gate").update();
        var replies = database.sql("""
                        update outbox set expires_at = least(expires_at, :taken), lease_owner = null, lease_until = null
                        where lane = :reply""")
                .param("taken", Instants.of(taken))
                .param("reply", Lane.REPLY.ordinal())
                .update();
        var notices = database.sql("select count(*) from outbox where lane <> :reply")
                .param("reply", Lane.REPLY.ordinal())
                .query(Integer.class)
                .single();
        var unanswered =
                database.sql("select count(*) from inbox").query(Integer.class).single();
        var remarks = new ArrayList<Message>();
        remark(remarks, "restored.replies", replies);
        remark(remarks, "restored.notices", notices);
        remark(remarks, "restored.unanswered", unanswered);
        return remarks;
    }

    private static void remark(List<Message> remarks, String key, int count) {
        if (count > 0) {
            remarks.add(Message.of(key, "count", count));
        }
    }
}
