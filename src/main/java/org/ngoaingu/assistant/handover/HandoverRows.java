package org.ngoaingu.assistant.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.conversation.Handover;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of questions for a colleague. */
@Repository
class HandoverRows {

    private static final String COLUMNS =
            "select id, person_id, chat_id, about, summary, asked_at from handover_request ";

    /** As long as what was said in chats. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient sql;
    private final Clock clock;

    HandoverRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param chat where it was put
     * @param about what was being done
     */
    record Question(long id, PersonId person, ChatId chat, String about, String summary, Instant asked) {}

    /** The open question, or nothing when the same wish was put before. */
    Optional<Question> open(PersonId person, Handover handover) {
        return sql.sql("""
                        insert into handover_request (key, person_id, chat_id, about, summary, asked_at, state)
                        values (:key, :person, :chat, :about, :summary, :now, 'OPEN') on conflict do nothing
                        returning id, person_id, chat_id, about, summary, asked_at""")
                .param("key", handover.key())
                .param("person", person.value())
                .param("chat", handover.sender().chat().value())
                .param("about", handover.about())
                .param("summary", handover.summary())
                .param("now", Instants.now(clock))
                .query((row, n) -> question(row))
                .optional();
    }

    List<Question> openOf(PersonId person) {
        return sql.sql(COLUMNS + "where person_id = :person and state = 'OPEN' order by id")
                .param("person", person.value())
                .query((row, n) -> question(row))
                .list();
    }

    Optional<Question> find(long id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, n) -> question(row))
                .optional();
    }

    /** A question with its answer; without one while it is open. */
    record Put(String about, String summary, @Nullable String answer) {}

    /** Everything that the person asked, the newest first. */
    List<Put> of(PersonId person) {
        return sql.sql("select about, summary, answer from handover_request where person_id = :person order by id desc")
                .param("person", person.value())
                .query((row, n) -> new Put(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    void forget(PersonId person) {
        sql.sql("delete from handover_request where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Questions go with the chat in which they were put. */
    void dropOld() {
        sql.sql("delete from handover_request where asked_at < :then")
                .param("then", Instants.now(clock).minus(KEPT))
                .update();
    }

    /** @return false when somebody closed it before: the first one counts */
    boolean close(long id, String state, Actor by, String answer) {
        return sql.sql("""
                                update handover_request set state = :state, closed_by = :by, closed_at = :now,
                                    answer = :answer
                                where id = :id and state = 'OPEN'""")
                        .param("state", state)
                        .param("by", by.named())
                        .param("now", Instants.now(clock))
                        .param("answer", answer)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                new ChatId(row.getObject("chat_id", UUID.class)),
                row.getString("about"),
                row.getString("summary"),
                row.getTimestamp("asked_at").toInstant());
    }
}
