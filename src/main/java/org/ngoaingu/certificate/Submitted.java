package org.ngoaingu.certificate;

import org.ngoaingu.platform.Message;

/** How submitting ended. */
public sealed interface Submitted {

    /** It waits for an officer. */
    record Taken(SubmissionId id) implements Submitted {}

    /** It was submitted before under the same key; nothing was done. */
    record Before(SubmissionId id) implements Submitted {}

    /** Nothing was taken, and what to say. */
    record Refused(Message why) implements Submitted {}
}
