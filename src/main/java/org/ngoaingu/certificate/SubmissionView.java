package org.ngoaingu.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;

/**
 * A submission as it stands.
 *
 * @param type of its paper
 * @param history what happened, the first first
 * @param level given by an officer to a substitute, 1–6
 * @param revokedFrom the first day on which it counts no more
 */
public record SubmissionView(
        SubmissionId id,
        PersonId person,
        @Nullable SubmissionId follows,
        Paper paper,
        CertificateType type,
        SubmissionState state,
        List<Evidence> evidence,
        List<Step> history,
        @Nullable Integer level,
        @Nullable LocalDate revokedFrom) {

    public SubmissionView {
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
    }

    /**
     * An evidence file.
     *
     * @param bytes of its content
     * @param kept whether it is still there
     */
    public record Evidence(EvidenceId id, String name, String type, long bytes, boolean kept) {}

    /**
     * What happened to it.
     *
     * @param by absent when it happened by itself
     * @param reason absent where none is asked
     */
    public record Step(
            SubmissionState state,
            Instant at,
            @Nullable PersonId by,
            @Nullable String reason) {}

    public Instant submittedAt() {
        return history.getFirst().at();
    }

    /** The reason given last. */
    public @Nullable String reason() {
        return history.getLast().reason();
    }

    /** Whether a person has to decide which level it has, if any: no set gives one (domain 3.7). */
    public boolean isSubstitute() {
        return type.kind() != CertificateType.Kind.CERTIFICATE;
    }
}
