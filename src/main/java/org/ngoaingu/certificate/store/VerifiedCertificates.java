package org.ngoaingu.certificate.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.SubmissionId;
import org.ngoaingu.certificate.rules.ValidityPolicy;
import org.ngoaingu.staff.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates that officers verified, each of one submission. It takes the place of what rosters said of the same
 * certificate; neither a later roster nor the undoing of an import touches it.
 */
@Component
public class VerifiedCertificates {

    private final JdbcClient database;
    private final ValidityPolicy policy;
    private final Levels levels;

    VerifiedCertificates(JdbcClient database, ValidityPolicy policy, Levels levels) {
        this.database = database;
        this.policy = policy;
        this.levels = levels;
    }

    /** A level that an officer gave, 1–6, and why. */
    public record Given(int level, String because) {}

    /** Records the certificate as verified on the day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            SubmissionId submission,
            PersonId person,
            CertificateType type,
            Score score,
            @Nullable LocalDate issued,
            PersonId officer,
            LocalDate day,
            @Nullable Given given) {
        var reading = reading(type.id(), score);
        levels.settle();
        supersede(submission, person, reading, issued);
        var months = policy.monthsFor(type.validity());
        database.sql("""
                        insert into certificate (person_id, state, reading_id, issued_on, expires, last_valid_on,
                            verified_on, verified_by, submission_id, decided_level, decided_because)
                        values (:person, 'VERIFIED', :reading, :issued, :expires, :last, :day, :officer, :submission,
                            :level, :because)""")
                .param("person", person.value())
                .param("reading", reading)
                .param("issued", issued)
                .param("expires", months != null)
                .param("last", issued == null || months == null ? null : ValidityPolicy.lastValidDay(issued, months))
                .param("day", day)
                .param("officer", officer.value())
                .param("submission", submission.value())
                .param("level", given == null ? null : given.level())
                .param("because", given == null ? null : given.because())
                .update();
    }

    private long reading(String type, Score score) {
        return database.sql("""
                        insert into certificate_reading (type, score) values (:type, :score)
                        on conflict (type, score) do update set type = excluded.type returning id""")
                .param("type", type)
                .param("score", score.key())
                .query(Long.class)
                .single();
    }

    /** What a roster says of the same certificate, claimed or marked. */
    private void supersede(SubmissionId submission, PersonId person, long reading, @Nullable LocalDate issued) {
        database.sql("""
                        update certificate set superseded_submission = :submission
                        where person_id = :person and reading_id = :reading and import_id is not null
                            and superseded_import is null and superseded_submission is null
                            and (issued_on is null or issued_on is not distinct from cast(:issued as date))""")
                .param("submission", submission.value())
                .param("person", person.value())
                .param("reading", reading)
                .param("issued", issued)
                .update();
    }

    /** Takes it back from the day on; before that it counts as it did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(SubmissionId submission, LocalDate from) {
        database.sql("update certificate set revoked_from = :day where submission_id = :submission")
                .param("day", from)
                .param("submission", submission.value())
                .update();
    }
}
