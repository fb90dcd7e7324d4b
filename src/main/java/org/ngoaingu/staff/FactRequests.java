package org.ngoaingu.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.FactRequest.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about facts that nobody has said: whoever may correct the fact answers, and the answer is a correction. */
@Service
public class FactRequests {

    /** Questions of one person that may be open at a time. */
    public static final int OPEN_OF_ONE = 5;

    /** After this long a question may be asked anew. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    private final FactRequestRows requests;
    private final Corrections corrections;
    private final Rights rights;
    private final Clock clock;

    FactRequests(FactRequestRows requests, Corrections corrections, Rights rights, Clock clock) {
        this.requests = requests;
        this.corrections = corrections;
        this.rights = rights;
        this.clock = clock;
    }

    /** A question, by its key. */
    public record Question(long id, PersonId about, PersonFact fact, PersonId asker) {}

    /** How asking ended. */
    public sealed interface Asked {

        /** The question is open. */
        record Open(Question question) implements Asked {}

        /** It was asked before and waits. */
        record Waiting(Instant since) implements Asked {}

        /** The asker waits for too many answers already. */
        record TooMany() implements Asked {}

        /** The asker may not see that person. */
        record Refused(Message why) implements Asked {}
    }

    /** How answering ended. */
    public sealed interface Answered {

        /** The fact is corrected. */
        record Done(Question question) implements Answered {}

        /** Somebody answered before, or it is too old: absent when it is. */
        record Late(@Nullable Instant answered) implements Answered {}

        /** Nothing changed. */
        record Refused(Message why) implements Answered {}
    }

    /** Opens a question about a fact of somebody whom the asker may see. */
    @Transactional
    public Asked ask(PersonId asker, PersonId about, PersonFact fact) {
        var now = Instants.now(clock);
        if (rights.may(new Actor.Person(asker), Act.SEE, about, today()) instanceof Rights.Answer.Refused refused) {
            return new Asked.Refused(refused.why());
        }
        var waiting = stillOpen(requests.findByPersonIdAndFactAndState(about.value(), fact, State.OPEN), now);
        if (!waiting.isEmpty()) {
            return new Asked.Waiting(waiting.getFirst().askedAt().toInstant());
        }
        if (stillOpen(requests.findByAskedByAndState(asker.value(), State.OPEN), now)
                        .size()
                >= OPEN_OF_ONE) {
            return new Asked.TooMany();
        }
        return new Asked.Open(question(requests.saveAndFlush(new FactRequest(about, fact, asker, now))));
    }

    private List<FactRequest> stillOpen(List<FactRequest> open, OffsetDateTime now) {
        open.stream().filter(request -> isOld(request, now)).forEach(request -> {
            request.expire();
            requests.saveAndFlush(request);
        });
        return open.stream().filter(FactRequest::isOpen).toList();
    }

    private static boolean isOld(FactRequest request, OffsetDateTime now) {
        return request.askedAt().plus(PATIENCE).isBefore(now);
    }

    public Optional<Question> find(long id) {
        return requests.findById(id).map(FactRequests::question);
    }

    /**
     * Answers: the fact is corrected from today on. Who may not correct it may not answer, nobody answers for
     * themselves.
     *
     * @param value as {@link Corrections#correct} takes it
     */
    @Transactional
    public Answered answer(Actor by, long id, String value, String reason) {
        var request = requests.findById(id).orElse(null);
        if (request == null) {
            return new Answered.Late(null);
        }
        if (rights.may(by, Act.CORRECT, request.about(), today()) instanceof Rights.Answer.Refused refused) {
            return new Answered.Refused(refused.why());
        }
        if (!request.isOpen()) {
            var decided = request.decidedAt();
            return new Answered.Late(decided == null ? null : decided.toInstant());
        }
        return switch (corrections.correct(by, request.about(), request.fact(), value, today(), reason)) {
            case Corrections.Outcome.Refused refused -> new Answered.Refused(refused.why());
            case Corrections.Outcome.Made made -> {
                request.answer(by, Instants.now(clock));
                yield new Answered.Done(question(requests.saveAndFlush(request)));
            }
        };
    }

    private static Question question(FactRequest request) {
        return new Question(request.id(), request.about(), request.fact(), request.asker());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
