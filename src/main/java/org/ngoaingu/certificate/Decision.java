package org.ngoaingu.certificate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;

/** How an officer's step, or a withdrawal, ended. */
public sealed interface Decision {

    /** It is done; the submission as it stands now. */
    record Done(SubmissionView submission) implements Decision {}

    /**
     * It was decided before.
     *
     * @param by absent when it ended by itself
     * @param how the state in which it is
     */
    record Decided(@Nullable PersonId by, Instant at, SubmissionState how) implements Decision {}

    /** Another officer looks at it, until then at most. */
    record InOtherHands(PersonId by, Instant until) implements Decision {}

    /** Nothing was done, and what to say. */
    record Refused(Message why) implements Decision {}
}
