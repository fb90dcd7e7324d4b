package org.ngoaingu.certificate;

import java.util.UUID;

/** Key of an evidence file. */
public record EvidenceId(UUID value) {}
