package org.ngoaingu.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.certificate.store.VerifiedCertificates;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Act;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officers decide about what people submitted (thẩm định): by name, over their units, never about themselves. Each step
 * reads the submission locked, so that of two officers the second hears what the first decided.
 */
@Service
public class Verification {

    /** Characters of a reason at most. */
    public static final int LONGEST_REASON = 1_000;

    private final SubmissionRows rows;
    private final WaitingSubmissions waiting;
    private final Checks checks;
    private final Views views;
    private final VerifiedCertificates verified;
    private final Rights rights;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Verification(
            SubmissionRows rows,
            WaitingSubmissions waiting,
            Checks checks,
            Views views,
            VerifiedCertificates verified,
            Rights rights,
            Clock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.waiting = waiting;
        this.checks = checks;
        this.views = views;
        this.verified = verified;
        this.rights = rights;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** How looking ended. */
    public sealed interface Seen {

        /**
         * The submission, and what the machine says to it.
         *
         * @param proposedLevel what is usual for a substitute; nothing counts until an officer gives it (domain 3.7)
         */
        record Submitted(
                SubmissionView submission,
                List<Check> checks,
                @Nullable Integer proposedLevel) implements Seen {}

        record Refused(Message why) implements Seen {}
    }

    /** What waits for the officer: open submissions of people of the units that the officer administers. */
    @Transactional(readOnly = true)
    public Queue queue(Actor officer, int most) {
        var today = today();
        return officer instanceof Actor.Person person
                ? waiting.of(person.id(), rights.reach(officer, today), today, now(), most)
                : new Queue(0, List.of(), List.of());
    }

    /** Shows a submission to an officer who may decide about it. */
    @Transactional
    public Seen look(Actor officer, SubmissionId id) {
        var submission = rows.findById(id.value()).orElse(null);
        if (submission == null) {
            return new Seen.Refused(Message.of("certificate.verify.none"));
        }
        var refusal = refusal(officer, submission);
        if (refusal != null) {
            return new Seen.Refused(refusal);
        }
        audit.record(officer.named(), "see-certificate", Submissions.subject(submission), null);
        var view = views.of(submission);
        return new Seen.Submitted(view, checks.of(submission), proposedLevel(view.type()));
    }

    /** Upper intermediate for a degree: exempt from the test at recruitment (Decree 116/2024), to be decided. */
    private static @Nullable Integer proposedLevel(CertificateType type) {
        return type.kind() == CertificateType.Kind.DEGREE ? 4 : null;
    }

    /** Takes it in hand for some minutes, in which no other officer decides. */
    @Transactional
    public Decision claim(Actor officer, SubmissionId id) {
        return step(officer, id, (submission, by) -> {
            submission.claim(by, now());
            rows.saveAndFlush(submission);
            audit.record(officer.named(), "claim-certificate", Submissions.subject(submission), null);
            return new Decision.Done(views.of(submission));
        });
    }

    /** Lays it back. */
    @Transactional
    public Decision release(Actor officer, SubmissionId id) {
        return step(officer, id, (submission, by) -> {
            submission.release();
            rows.saveAndFlush(submission);
            return new Decision.Done(views.of(submission));
        });
    }

    /**
     * Approves: from now on the certificate counts by its dates.
     *
     * @param level 1–6, for a degree alone; without one it is recorded and counts for nothing
     * @param reason must be given with a level
     */
    @Transactional
    public Decision approve(Actor officer, SubmissionId id, @Nullable Integer level, @Nullable String reason) {
        return step(officer, id, (submission, by) -> {
            var type = views.type(submission.paper());
            var problem = problem(type, level, reason);
            if (problem != null) {
                return new Decision.Refused(problem);
            }
            submission.approve(by, now(), level, reason);
            return decided(
                    officer,
                    submission,
                    () -> verified.add(
                            submission.id(),
                            submission.person(),
                            type,
                            submission.paper().score(),
                            submission.paper().issued(),
                            by,
                            today(),
                            level == null || reason == null ? null : new VerifiedCertificates.Given(level, reason)));
        });
    }

    private static @Nullable Message problem(CertificateType type, @Nullable Integer level, @Nullable String reason) {
        if (level == null) {
            return reason == null ? null : problem(reason);
        }
        if (type.kind() != CertificateType.Kind.DEGREE) {
            return Message.of("certificate.verify.no-level-here");
        }
        if (level < 1 || level > 6) {
            return Message.of("certificate.verify.no-such-level");
        }
        return problem(reason);
    }

    private static @Nullable Message problem(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Message.of("certificate.verify.reason-missing");
        }
        return reason.length() > LONGEST_REASON
                ? Message.of("certificate.verify.reason-too-long", "most", LONGEST_REASON)
                : null;
    }

    /** Returns it to be corrected; the person may submit anew from it. */
    @Transactional
    public Decision giveBack(Actor officer, SubmissionId id, String reason) {
        return step(officer, id, (submission, by) -> {
            var problem = problem(reason);
            if (problem != null) {
                return new Decision.Refused(problem);
            }
            submission.giveBack(by, now(), reason);
            return decided(officer, submission, () -> {});
        });
    }

    /** Does not take it. */
    @Transactional
    public Decision reject(Actor officer, SubmissionId id, String reason) {
        return step(officer, id, (submission, by) -> {
            var problem = problem(reason);
            if (problem != null) {
                return new Decision.Refused(problem);
            }
            submission.reject(by, now(), reason);
            return decided(officer, submission, () -> {});
        });
    }

    /**
     * Takes an approval back: from the day on the certificate counts no more. What was reckoned for days before stands.
     *
     * @param from today or earlier
     */
    @Transactional
    public Decision revoke(Actor officer, SubmissionId id, LocalDate from, String reason) {
        return locked(officer, id, (submission, by) -> {
            if (submission.state() != SubmissionState.APPROVED) {
                return submission.state().isOpen()
                        ? new Decision.Refused(Message.of("certificate.verify.not-approved"))
                        : submission.decided();
            }
            var problem = from.isAfter(today()) ? Message.of("certificate.verify.revoke-later") : problem(reason);
            if (problem != null) {
                return new Decision.Refused(problem);
            }
            submission.revoke(by, now(), from, reason);
            return decided(officer, submission, () -> verified.revoke(submission.id(), from));
        });
    }

    private Decision decided(Actor officer, Submission submission, Runnable effect) {
        rows.saveAndFlush(submission);
        effect.run();
        var view = views.of(submission);
        audit.record(officer.named(), act(submission.state()), Submissions.subject(submission), view.reason());
        events.publishEvent(new SubmissionChanged(view, officer));
        return new Decision.Done(view);
    }

    private static String act(SubmissionState state) {
        return state.name().toLowerCase(Locale.ROOT) + "-certificate";
    }

    /** A step of an officer who may take it, on a submission that nobody decided and no other officer has in hand. */
    private Decision step(Actor officer, SubmissionId id, BiFunction<Submission, PersonId, Decision> step) {
        return locked(officer, id, (submission, by) -> {
            if (!submission.state().isOpen()) {
                return submission.decided();
            }
            return submission.isClaimedFrom(by, now()) ? submission.hands() : step.apply(submission, by);
        });
    }

    private Decision locked(Actor officer, SubmissionId id, BiFunction<Submission, PersonId, Decision> step) {
        var submission = rows.findLockedById(id.value()).orElse(null);
        if (submission == null) {
            return new Decision.Refused(Message.of("certificate.verify.none"));
        }
        var refusal = refusal(officer, submission);
        if (refusal != null) {
            return new Decision.Refused(refusal);
        }
        return step.apply(submission, ((Actor.Person) officer).id());
    }

    private @Nullable Message refusal(Actor officer, Submission submission) {
        if (rights.may(officer, Act.VERIFY, submission.person(), today()) instanceof Rights.Answer.Refused refused) {
            audit.record(
                    officer.named(),
                    "refuse-verify",
                    Submissions.subject(submission),
                    refused.why().key());
            return refused.why();
        }
        return null;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return Instants.now(clock);
    }
}
