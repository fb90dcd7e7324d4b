package org.ngoaingu.conversation;

import java.time.Instant;
import java.util.List;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has begun and not finished, by the flow; what was answered in it is shown in the flow itself. */
@Repository
public class KeptDrafts {

    private final JdbcClient jdbc;

    KeptDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft, and when the person went on with it last. */
    public record KeptDraft(String flow, Instant changed) {}

    /** The person's drafts, the newest first. */
    public List<KeptDraft> of(PersonId person) {
        return jdbc.sql("""
                        select flow, changed_at from conversation_draft
                        where person_id = :person order by changed_at desc""")
                .param("person", person.value())
                .query((row, n) ->
                        new KeptDraft(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** Nothing of them is left. */
    public void forget(PersonId person) {
        jdbc.sql("delete from conversation_draft where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
