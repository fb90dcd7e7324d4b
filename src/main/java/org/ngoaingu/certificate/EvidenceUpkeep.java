package org.ngoaingu.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.ngoaingu.platform.Instants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what nobody waits for, and deletes files that nothing needs any more. */
@Component
@ConditionalOnProperty(name = "assistant.mode", havingValue = "server", matchIfMissing = true)
class EvidenceUpkeep {

    /** A file without a row may belong to a submission under way; none takes that long. */
    static final Duration UNDER_WAY = Duration.ofHours(1);

    /**
     * How long files stay after the decision: of what was returned or rejected, for a correction or a complaint, and of
     * all that somebody submitted who has left.
     */
    static final Duration KEPT = Duration.ofDays(180);

    private static final Logger log = LoggerFactory.getLogger(EvidenceUpkeep.class);

    private final Submissions submissions;
    private final EvidenceFiles files;
    private final JdbcClient database;
    private final Clock clock;

    EvidenceUpkeep(Submissions submissions, EvidenceFiles files, JdbcClient database, Clock clock) {
        this.submissions = submissions;
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 90_000)
    void tidy() {
        submissions.endOfThoseWhoLeft();
        letGo();
        var swept = files.sweep(UNDER_WAY);
        if (swept > 0) {
            log.info("{} evidence files that nothing needs were deleted", swept);
        }
    }

    private void letGo() {
        var now = Instants.now(clock);
        database.sql("""
                        update certificate_evidence e set gone_at = :now
                        from certificate_submission s left join staff_facts(:day) staff using (person_id)
                        where s.id = e.submission_id and e.gone_at is null and s.decided_at < :then
                            and (s.state in ('RETURNED', 'REJECTED') or staff.person_id is null)""")
                .param("now", now)
                .param("then", now.minus(KEPT))
                .param("day", LocalDate.now(clock))
                .update();
    }
}
