package org.ngoaingu.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.rules.ValidityPolicy;
import org.ngoaingu.staff.BirthDate;
import org.ngoaingu.staff.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what is known beside a submission, to be held against it. */
@Component
class Checks {

    private final JdbcClient database;
    private final Staff staff;
    private final Views views;
    private final ValidityPolicy policy;
    private final Clock clock;

    Checks(JdbcClient database, Staff staff, Views views, ValidityPolicy policy, Clock clock) {
        this.database = database;
        this.staff = staff;
        this.views = views;
        this.policy = policy;
        this.clock = clock;
    }

    List<Check> of(Submission submission) {
        var paper = submission.paper();
        var today = LocalDate.now(clock);
        return new PaperChecks(paper, views.type(paper), known(submission, today), policy, today).all();
    }

    private PaperChecks.Known known(Submission submission, LocalDate today) {
        var person = submission.person();
        return new PaperChecks.Known(
                staff.name(person),
                born(submission, today),
                sameNumber(submission, "person_id <> :person"),
                sameNumber(submission, "person_id = :person and state not in ('RETURNED', 'WITHDRAWN')"),
                sameFile(submission));
    }

    private @Nullable BirthDate born(Submission submission, LocalDate today) {
        return staff.facts(submission.person(), today)
                .map(facts -> facts.birthDate().value())
                .orElse(null);
    }

    private boolean sameNumber(Submission submission, String whose) {
        return database.sql("""
                        select exists (select from certificate_submission
                            where folded_number = :number and type = :type and id <> :id and %s)""".formatted(whose))
                .param("number", Submission.folded(submission.paper().number()))
                .param("type", submission.paper().type())
                .param("id", submission.id().value())
                .param("person", submission.person().value())
                .query(Boolean.class)
                .single();
    }

    private boolean sameFile(Submission submission) {
        return database.sql("""
                        select exists (select from certificate_evidence mine
                            join certificate_evidence other on other.sha256 = mine.sha256
                            join certificate_submission s on s.id = other.submission_id
                            where mine.submission_id = :id and s.person_id <> :person)""")
                .param("id", submission.id().value())
                .param("person", submission.person().value())
                .query(Boolean.class)
                .single();
    }
}
