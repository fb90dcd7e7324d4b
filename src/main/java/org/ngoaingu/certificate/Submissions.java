package org.ngoaingu.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people submit (nộp chứng chỉ): certificates with their evidence, and papers that take the place of one. Officers
 * decide in {@link Verification}.
 */
@Service
public class Submissions {

    /** Submissions of one person that may wait at a time. */
    static final int MOST_OPEN = 10;

    private final SubmissionRows rows;
    private final EvidenceFiles files;
    private final Views views;
    private final Certificates certificates;
    private final Staff staff;
    private final JdbcClient database;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Submissions(
            SubmissionRows rows,
            EvidenceFiles files,
            Views views,
            Certificates certificates,
            Staff staff,
            JdbcClient database,
            Clock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.files = files;
        this.views = views;
        this.certificates = certificates;
        this.staff = staff;
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** What would keep anybody from submitting this paper; absent when nothing would. */
    public @Nullable Message problem(Paper paper) {
        var type = certificates.type(paper.type()).orElse(null);
        if (type == null) {
            return Message.of("certificate.submit.no-type");
        }
        return PaperRules.problem(paper, type, LocalDate.now(clock));
    }

    /** Whether the person has submitted no certificate of the type with this number that waits or was approved. */
    public boolean isNew(PersonId person, String type, String number) {
        return rows.findByPersonIdOrderByIdDesc(person.value()).stream()
                .filter(one -> one.state().isOpen() || one.state() == SubmissionState.APPROVED)
                .map(Submission::paper)
                .noneMatch(paper -> paper.type().equals(type)
                        && Objects.equals(Submission.folded(paper.number()), Submission.folded(number)));
    }

    /**
     * Submits once.
     *
     * @param key of the act: a second call with it does nothing
     * @param given screened pictures and PDFs; may be empty when those of the followed submission go on
     * @param follows the person's returned submission that this one corrects
     */
    @Transactional
    public Submitted submit(
            PersonId person, String key, Paper paper, List<EvidenceFile> given, @Nullable SubmissionId follows) {
        oneAtATime(person);
        var before = rows.findByKey(key);
        if (before.isPresent()) {
            return new Submitted.Before(before.get().id());
        }
        var returned = follows == null ? null : rows.findById(follows.value()).orElse(null);
        var refusal = refusal(person, paper, given, follows, returned);
        if (refusal != null) {
            return new Submitted.Refused(refusal);
        }
        var submission = rows.saveAndFlush(new Submission(key, person, follows, paper, now()));
        if (given.isEmpty()) {
            files.goOn(Objects.requireNonNull(follows), submission.id());
        } else {
            files.keep(submission.id(), given);
        }
        var actor = new Actor.Person(person);
        audit.record(actor.named(), "submit-certificate", subject(submission), null);
        events.publishEvent(new SubmissionChanged(views.of(submission), actor));
        return new Submitted.Taken(submission.id());
    }

    /** Two submissions of one person do not pass each other's checks. */
    private void oneAtATime(PersonId person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('certificate_submission', :person))")
                .param("person", person.value())
                .query((row, n) -> n)
                .list();
    }

    private @Nullable Message refusal(
            PersonId person,
            Paper paper,
            List<EvidenceFile> given,
            @Nullable SubmissionId follows,
            @Nullable Submission returned) {
        var problem = problem(paper);
        if (problem != null) {
            return problem;
        }
        if (staff.facts(person, LocalDate.now(clock)).isEmpty()) {
            return Message.of("certificate.submit.no-post");
        }
        if (follows != null && (returned == null || !isReturnedTo(person, returned))) {
            return Message.of("certificate.submit.not-returned");
        }
        var open = rows.findByPersonIdOrderByIdDesc(person.value()).stream()
                .filter(one -> one.state().isOpen())
                .toList();
        if (open.stream().anyMatch(one -> isSame(one.paper(), paper))) {
            return Message.of("certificate.submit.waiting");
        }
        if (open.size() >= MOST_OPEN) {
            return Message.of("certificate.submit.too-many-open", "most", MOST_OPEN);
        }
        var goOn = given.isEmpty() && returned != null && hasFiles(returned);
        return goOn ? null : files.hindrance(person, given);
    }

    private static boolean isReturnedTo(PersonId person, Submission submission) {
        return submission.person().equals(person) && submission.state() == SubmissionState.RETURNED;
    }

    private boolean hasFiles(Submission submission) {
        return files.of(submission.id()).stream().anyMatch(SubmissionView.Evidence::kept);
    }

    private static boolean isSame(Paper one, Paper other) {
        return one.type().equals(other.type())
                && one.score().equals(other.score())
                && Objects.equals(one.issued(), other.issued())
                && Objects.equals(Submission.folded(one.number()), Submission.folded(other.number()));
    }

    /** All that the person submitted, the newest first; to be shown to nobody else. */
    @Transactional(readOnly = true)
    public List<SubmissionView> of(PersonId person) {
        return rows.findByPersonIdOrderByIdDesc(person.value()).stream()
                .map(views::of)
                .toList();
    }

    /** The person's own submission of this id; of others it is as unknown as any. */
    @Transactional(readOnly = true)
    public Optional<SubmissionView> of(PersonId person, SubmissionId id) {
        return rows.findById(id.value())
                .filter(one -> one.person().equals(person))
                .map(views::of);
    }

    /** The person takes a submission back before it is decided; its files go. */
    @Transactional
    public Decision withdraw(PersonId person, SubmissionId id) {
        var submission = rows.findLockedById(id.value())
                .filter(one -> one.person().equals(person))
                .orElse(null);
        if (submission == null) {
            return new Decision.Refused(Message.of("certificate.submit.not-yours"));
        }
        if (!submission.state().isOpen()) {
            return submission.decided();
        }
        return withdraw(submission, new Actor.Person(person));
    }

    /**
     * Forgets, as the person asked and the office granted: open submissions end; of whatever was not approved neither
     * files nor what was typed from the paper stay. What was approved is kept as the proof of a level.
     */
    @Transactional
    public void forget(PersonId person, Actor by) {
        for (var view : of(person)) {
            var submission = rows.findLockedById(view.id().value()).orElseThrow();
            if (submission.state().isOpen()) {
                withdraw(submission, new Actor.Person(person));
            }
            if (submission.state() != SubmissionState.APPROVED) {
                submission.forget();
                rows.saveAndFlush(submission);
                files.letGo(submission.id());
                audit.record(by.named(), "forget-certificate", subject(submission), null);
            }
        }
    }

    /** Ends the open submissions of people who have no post any more. */
    @Transactional
    int endOfThoseWhoLeft() {
        var left = database.sql("""
                        select id from certificate_submission c where state in ('WAITING', 'CLAIMED')
                            and not exists (select from staff_facts(:day) s where s.person_id = c.person_id)
                        order by id limit 500""")
                .param("day", LocalDate.now(clock))
                .query(Long.class)
                .list();
        left.forEach(id ->
                rows.findLockedById(id).filter(one -> one.state().isOpen()).ifPresent(one -> withdraw(one, null)));
        return left.size();
    }

    private Decision withdraw(Submission submission, Actor.@Nullable Person by) {
        submission.withdraw(by == null ? null : by.id(), now());
        rows.saveAndFlush(submission);
        files.letGo(submission.id());
        audit.record(by == null ? "system" : by.named(), "withdraw-certificate", subject(submission), null);
        var view = views.of(submission);
        events.publishEvent(new SubmissionChanged(view, by));
        return new Decision.Done(view);
    }

    static String subject(Submission submission) {
        return "person:%d submission:%d"
                .formatted(submission.person().value(), submission.id().value());
    }

    private OffsetDateTime now() {
        return Instants.now(clock);
    }
}
