package org.ngoaingu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.account.DataRequest.Answer;
import org.ngoaingu.account.DataRequest.Kind;
import org.ngoaingu.account.DataRequest.Outcome;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests of people about their data, with the term in which they are to be answered. */
@Service
public class DataRequests {

    /** Working days within which a request is answered (Decree 356/2025/NĐ-CP, domain 6.4). */
    static final int TERM = 2;

    /** Requests of one person that may be open; a further one changes nothing. */
    static final int MOST_OPEN = 5;

    /** Characters of an answer at most. */
    public static final int LONGEST_ANSWER = 2_000;

    private static final int MOST_LISTED = 500;

    private final JdbcClient database;
    private final Rights rights;
    private final AuditTrail audit;
    private final Chats chats;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DataRequests(
            JdbcClient database,
            Rights rights,
            AuditTrail audit,
            Chats chats,
            Outbox outbox,
            Texts texts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.rights = rights;
        this.audit = audit;
        this.chats = chats;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
        this.events = events;
    }

    /** Files a request. Who has {@value #MOST_OPEN} open gets the newest of them back. */
    @Transactional
    public DataRequest file(PersonId person, Kind kind, String words) {
        var open =
                of(person).stream().filter(request -> request.answer() == null).toList();
        if (open.size() >= MOST_OPEN) {
            return open.getFirst();
        }
        var request = database.sql("""
                        insert into data_request (person_id, kind, words, made_at, due_on)
                        values (:person, :kind, :words, :now, :due) returning *""")
                .param("person", person.value())
                .param("kind", kind.name())
                .param("words", words)
                .param("now", Instants.now(clock))
                .param("due", WorkingDays.after(today(), TERM))
                .query(DataRequests::request)
                .single();
        audit.record(
                new Actor.Person(person).named(),
                "request-" + kind.name().toLowerCase(Locale.ROOT),
                "person:%d request:%d".formatted(person.value(), request.id()),
                null);
        return request;
    }

    /** All requests of the person, the newest first. */
    public List<DataRequest> of(PersonId person) {
        return database.sql("select * from data_request where person_id = :person order by id desc")
                .param("person", person.value())
                .query(DataRequests::request)
                .list();
    }

    /** What the actor is to answer: open requests of people whom the actor may correct, the soonest due first. */
    public List<DataRequest> open(Actor actor) {
        return database
                .sql("select * from data_request where answered_at is null order by due_on, id limit :most")
                .param("most", MOST_LISTED)
                .query(DataRequests::request)
                .list()
                .stream()
                .filter(request -> mayAnswer(actor, request))
                .toList();
    }

    /** The request, open or answered. */
    public Optional<DataRequest> find(long id) {
        return database.sql("select * from data_request where id = :id")
                .param("id", id)
                .query(DataRequests::request)
                .optional();
    }

    /**
     * Closes the request and writes the answer to the person.
     *
     * @param words what was done, or why not; not blank, at most {@value #LONGEST_ANSWER} characters
     */
    @Transactional
    public Answered answer(Actor actor, long id, Outcome outcome, String words) {
        if (words.isBlank() || words.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("an answer of %d characters".formatted(words.length()));
        }
        return database.sql("select * from data_request where id = :id and answered_at is null for update")
                .param("id", id)
                .query(DataRequests::request)
                .optional()
                .filter(open -> mayAnswer(actor, open))
                .map(open -> close(actor, open, outcome, words))
                .orElse(Answered.NOT_OPEN);
    }

    private Answered close(Actor actor, DataRequest request, Outcome outcome, String words) {
        database.sql("""
                        update data_request set answered_at = :now, answered_by = :by, outcome = :outcome, answer = :words
                        where id = :id""")
                .param("now", Instants.now(clock))
                .param("by", actor.named())
                .param("outcome", outcome.name())
                .param("words", words)
                .param("id", request.id())
                .update();
        audit.record(
                actor.named(),
                "answer-request",
                "person:%d request:%d".formatted(request.person().value(), request.id()),
                outcome.name());
        if (request.kind() == Kind.ERASURE && outcome == Outcome.DONE) {
            events.publishEvent(new ErasureGranted(request.person(), actor));
        }
        return tell(request, outcome, words) ? Answered.SENT : Answered.NOT_REACHED;
    }

    private boolean tell(DataRequest request, Outcome outcome, String words) {
        return chats.preferred(request.person())
                .map(chat -> outbox.notify(
                        request.person(),
                        Reply.of(texts.say(
                                chat.language(),
                                "account.data.answer." + outcome,
                                Map.of("number", request.id(), "words", words))),
                        "data-answer:" + request.id()))
                .orElse(false);
    }

    private boolean mayAnswer(Actor actor, DataRequest request) {
        return rights.may(actor, Act.CORRECT, request.person(), today()).isAllowed();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static DataRequest request(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new DataRequest(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                answered == null
                        ? null
                        : new Answer(
                                Outcome.valueOf(row.getString("outcome")),
                                row.getString("answer"),
                                answered.toInstant()));
    }
}
