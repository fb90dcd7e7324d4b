package org.ngoaingu.certificate;

/** Key of a submission. */
public record SubmissionId(long value) {}
