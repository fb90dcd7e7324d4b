package org.ngoaingu.certificate;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Submissions, written through at once. Who is to change one reads it locked: a second officer then sees the first's. */
interface SubmissionRows extends Repository<Submission, Long> {

    Optional<Submission> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Submission> findLockedById(long id);

    Optional<Submission> findByKey(String key);

    List<Submission> findByPersonIdOrderByIdDesc(long person);

    Submission saveAndFlush(Submission submission);
}
