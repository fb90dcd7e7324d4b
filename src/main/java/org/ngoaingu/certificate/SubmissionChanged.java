package org.ngoaingu.certificate;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Actor;

/**
 * A submission was made, decided, revoked or withdrawn; published in the transaction that did it.
 *
 * @param by absent when it happened by itself
 */
public record SubmissionChanged(
        SubmissionView submission, @Nullable Actor by) {}
