package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs that were begun and not finished, one of a flow for each person: they can be taken up again in any chat. */
final class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param frames the flow with the flows that it called
     */
    record Draft(String flow, String run, List<Frame> frames) {}

    /** Writes how far the run has come in this chat. */
    void save(PersonId person, ChatId chat, List<Frame> run) {
        jdbc.sql("""
                        insert into conversation_draft (person_id, flow, run, chat, frames, changed_at)
                        values (:person, :flow, :run, :chat, cast(:frames as jsonb), :now)
                        on conflict (person_id, flow) do update set run = excluded.run, chat = excluded.chat,
                            frames = excluded.frames, changed_at = excluded.changed_at""")
                .param("person", person.value())
                .param("flow", run.getFirst().flow())
                .param("run", run.getFirst().run())
                .param("chat", chat.value())
                .param("frames", SessionJson.writeFrames(run))
                .param("now", Instants.now(clock))
                .update();
    }

    Optional<Draft> of(PersonId person, String flow) {
        return jdbc.sql("""
                        select flow, run, frames::text from conversation_draft
                        where person_id = :person and flow = :flow""")
                .param("person", person.value())
                .param("flow", flow)
                .query((row, n) ->
                        new Draft(row.getString(1), row.getString(2), SessionJson.readFrames(row.getString(3))))
                .optional();
    }

    /** The chat in which the run goes on; absent when it is no draft. */
    @Nullable
    ChatId chatOf(String run) {
        return jdbc.sql("select chat from conversation_draft where run = :run")
                .param("run", run)
                .query((row, n) -> new ChatId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    /** The run has ended. */
    void drop(String run) {
        jdbc.sql("delete from conversation_draft where run = :run")
                .param("run", run)
                .update();
    }

    /** Nobody has gone on with them for so long. */
    void dropOlderThan(Duration age) {
        jdbc.sql("delete from conversation_draft where changed_at < :oldest")
                .param("oldest", Instants.of(clock.instant().minus(age)))
                .update();
    }
}
