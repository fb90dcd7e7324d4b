package org.ngoaingu.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.SubmissionView.Step;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.staff.PersonId;

/** A certificate that a person submitted, from then to the decision and beyond. Guards its own transitions. */
@Entity
@Table(name = "certificate_submission")
class Submission {

    /** How long a claim holds others off. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String key;
    private long personId;
    private @Nullable Long follows;

    private String type;
    private String score;
    private @Nullable String language;
    private @Nullable String holder;
    private @Nullable LocalDate born;
    private @Nullable LocalDate tested;
    private @Nullable String testedIn;
    private @Nullable LocalDate issued;
    private @Nullable String number;
    private @Nullable String foldedNumber;
    private @Nullable String issuer;
    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private Paper.@Nullable Setting setting;

    private OffsetDateTime submittedAt;

    @Enumerated(EnumType.STRING)
    private SubmissionState state = SubmissionState.WAITING;

    private @Nullable Long claimedBy;
    private @Nullable OffsetDateTime claimedUntil;
    private @Nullable Long decidedBy;
    private @Nullable OffsetDateTime decidedAt;

    /** The decision; it stays when it is revoked. */
    @Enumerated(EnumType.STRING)
    private @Nullable SubmissionState decision;

    private @Nullable String reason;
    private @Nullable Integer level;
    private @Nullable Long revokedBy;
    private @Nullable OffsetDateTime revokedAt;
    private @Nullable LocalDate revokedFrom;
    private @Nullable String revokedReason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Submission() {}

    Submission(String key, PersonId person, @Nullable SubmissionId follows, Paper paper, OffsetDateTime at) {
        this.key = key;
        personId = person.value();
        this.follows = follows == null ? null : follows.value();
        type = paper.type();
        score = paper.score().key();
        language = paper.language();
        holder = paper.holder();
        born = paper.born();
        tested = paper.tested();
        testedIn = paper.testedIn() == null ? null : paper.testedIn().toString();
        issued = paper.issued();
        number = paper.number();
        foldedNumber = folded(paper.number());
        issuer = paper.issuer();
        place = paper.place();
        setting = paper.setting();
        submittedAt = at;
    }

    /** A number as it is compared: letters and digits alone. */
    static @Nullable String folded(@Nullable String number) {
        var folded = number == null ? "" : Folded.of(number).value().replace(" ", "");
        return folded.isEmpty() ? null : folded;
    }

    /** Whether another officer has it in hand. */
    boolean isClaimedFrom(PersonId officer, OffsetDateTime now) {
        return state == SubmissionState.CLAIMED
                && claimedBy != null
                && claimedBy != officer.value()
                && claimedUntil != null
                && claimedUntil.isAfter(now);
    }

    void claim(PersonId officer, OffsetDateTime now) {
        mustBeOpen();
        state = SubmissionState.CLAIMED;
        claimedBy = officer.value();
        claimedUntil = now.plus(CLAIM);
    }

    void release() {
        mustBeOpen();
        state = SubmissionState.WAITING;
        claimedBy = null;
        claimedUntil = null;
    }

    void approve(PersonId officer, OffsetDateTime now, @Nullable Integer level, @Nullable String reason) {
        decide(SubmissionState.APPROVED, officer, now, reason);
        this.level = level;
    }

    void giveBack(PersonId officer, OffsetDateTime now, String reason) {
        decide(SubmissionState.RETURNED, officer, now, reason);
    }

    void reject(PersonId officer, OffsetDateTime now, String reason) {
        decide(SubmissionState.REJECTED, officer, now, reason);
    }

    /** @param by absent when the person has left */
    void withdraw(@Nullable PersonId by, OffsetDateTime now) {
        decide(SubmissionState.WITHDRAWN, by, now, null);
    }

    void revoke(PersonId officer, OffsetDateTime now, LocalDate from, String reason) {
        if (state != SubmissionState.APPROVED) {
            throw new IllegalStateException("submission %d is %s".formatted(id, state));
        }
        state = SubmissionState.REVOKED;
        revokedBy = officer.value();
        revokedAt = now;
        revokedFrom = from;
        revokedReason = reason;
    }

    /** Nothing that was typed from the paper stays but its type and score; of one that does not wait. */
    void forget() {
        if (state.isOpen()) {
            throw new IllegalStateException("submission %d is %s".formatted(id, state));
        }
        holder = null;
        born = null;
        number = null;
        foldedNumber = null;
        issuer = null;
        place = null;
    }

    private void decide(SubmissionState next, @Nullable PersonId by, OffsetDateTime now, @Nullable String why) {
        mustBeOpen();
        state = next;
        decision = next;
        decidedBy = by == null ? null : by.value();
        decidedAt = now;
        reason = why;
        claimedBy = null;
        claimedUntil = null;
    }

    private void mustBeOpen() {
        if (!state.isOpen()) {
            throw new IllegalStateException("submission %d is %s".formatted(id, state));
        }
    }

    SubmissionId id() {
        return new SubmissionId(Objects.requireNonNull(id));
    }

    PersonId person() {
        return new PersonId(personId);
    }

    @Nullable
    SubmissionId follows() {
        return follows == null ? null : new SubmissionId(follows);
    }

    Paper paper() {
        return new Paper(
                type,
                Score.ofKey(score),
                language,
                holder,
                born,
                tested,
                testedIn == null ? null : YearMonth.parse(testedIn),
                issued,
                number,
                issuer,
                place,
                setting);
    }

    /** As it stands; a claim that lapsed is none. */
    SubmissionState state(OffsetDateTime now) {
        return state == SubmissionState.CLAIMED && (claimedUntil == null || !claimedUntil.isAfter(now))
                ? SubmissionState.WAITING
                : state;
    }

    SubmissionState state() {
        return state;
    }

    @Nullable
    Integer level() {
        return level;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate revokedFrom() {
        return revokedFrom;
    }

    /** The officer who has it in hand, and until when; of one that is claimed. */
    Decision.InOtherHands hands() {
        return new Decision.InOtherHands(
                new PersonId(Objects.requireNonNull(claimedBy)),
                Objects.requireNonNull(claimedUntil).toInstant());
    }

    /** What happened last; of one that is decided. */
    Decision.Decided decided() {
        var last = history().getLast();
        return new Decision.Decided(last.by(), last.at(), last.state());
    }

    List<Step> history() {
        var steps = new ArrayList<Step>();
        steps.add(new Step(SubmissionState.WAITING, submittedAt.toInstant(), person(), null));
        if (decision != null && decidedAt != null) {
            steps.add(new Step(decision, decidedAt.toInstant(), key(decidedBy), reason));
        }
        if (revokedAt != null) {
            steps.add(new Step(SubmissionState.REVOKED, revokedAt.toInstant(), key(revokedBy), revokedReason));
        }
        return List.copyOf(steps);
    }

    private static @Nullable PersonId key(@Nullable Long person) {
        return person == null ? null : new PersonId(person);
    }
}
