package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens once in a run of a flow: a row a step, written in the transaction of what was done. Two turns at once wait
 * for each other here, and the second one finds the row.
 */
final class OnceRows {

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Clock clock;

    OnceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the step gave when it was done before; absent when it is this caller's to do. */
    Optional<Map<String, Object>> take(String run, String step) {
        var taken = jdbc.sql("""
                        insert into conversation_once (run, step, results, done_at)
                        values (:run, :step, cast(:none as jsonb), :now) on conflict do nothing""")
                        .param("run", run)
                        .param("step", step)
                        .param("none", SessionJson.writeResults(Map.of()))
                        .param("now", Instants.now(clock))
                        .update()
                > 0;
        return taken ? Optional.empty() : Optional.of(results(run, step));
    }

    private Map<String, Object> results(String run, String step) {
        return SessionJson.readResults(
                jdbc.sql("select results::text from conversation_once where run = :run and step = :step")
                        .param("run", run)
                        .param("step", step)
                        .query(String.class)
                        .single());
    }

    /** Notes what the step gave. */
    void done(String run, String step, Map<String, Object> results) {
        jdbc.sql("update conversation_once set results = cast(:results as jsonb) where run = :run and step = :step")
                .param("results", SessionJson.writeResults(results))
                .param("run", run)
                .param("step", step)
                .update();
    }

    /** It was not done after all, and may be tried again. */
    void giveBack(String run, String step) {
        jdbc.sql("delete from conversation_once where run = :run and step = :step")
                .param("run", run)
                .param("step", step)
                .update();
    }

    /** The buttons that could do it again are gone with the chat's history by then. */
    void dropOld() {
        jdbc.sql("delete from conversation_once where done_at < :oldest")
                .param("oldest", Instants.of(clock.instant().minus(KEPT)))
                .update();
    }
}
