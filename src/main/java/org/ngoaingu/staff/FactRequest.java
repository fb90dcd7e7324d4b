package org.ngoaingu.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question about a fact of a person that nobody has said; one may be open for a person and fact. */
@Entity
class FactRequest {

    /** Open until somebody decides, or until it is too old to wait for. */
    enum State {
        OPEN,
        ANSWERED,
        EXPIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long personId;

    @Enumerated(EnumType.STRING)
    private PersonFact fact;

    private long askedBy;
    private OffsetDateTime askedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable Long decidedBy;
    private @Nullable OffsetDateTime decidedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FactRequest() {}

    FactRequest(PersonId about, PersonFact fact, PersonId asker, OffsetDateTime at) {
        personId = about.value();
        this.fact = fact;
        askedBy = asker.value();
        askedAt = at;
    }

    void answer(Actor by, OffsetDateTime at) {
        end(State.ANSWERED);
        decidedBy = Actors.key(by);
        decidedAt = at;
    }

    void expire() {
        end(State.EXPIRED);
    }

    private void end(State next) {
        if (state != State.OPEN) {
            throw new IllegalStateException("fact request %d is %s".formatted(id, state));
        }
        state = next;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    PersonId about() {
        return new PersonId(personId);
    }

    PersonFact fact() {
        return fact;
    }

    PersonId asker() {
        return new PersonId(askedBy);
    }

    OffsetDateTime askedAt() {
        return askedAt;
    }

    @Nullable
    OffsetDateTime decidedAt() {
        return decidedAt;
    }
}
