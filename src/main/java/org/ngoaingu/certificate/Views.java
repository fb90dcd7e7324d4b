package org.ngoaingu.certificate;

import java.time.Clock;
import org.ngoaingu.certificate.catalogue.Catalogue;
import org.ngoaingu.platform.Instants;
import org.springframework.stereotype.Component;

/** Submissions as others see them. */
@Component
class Views {

    private final Catalogue catalogue;
    private final EvidenceFiles files;
    private final Clock clock;

    Views(Catalogue catalogue, EvidenceFiles files, Clock clock) {
        this.catalogue = catalogue;
        this.files = files;
        this.clock = clock;
    }

    SubmissionView of(Submission submission) {
        var paper = submission.paper();
        return new SubmissionView(
                submission.id(),
                submission.person(),
                submission.follows(),
                paper,
                type(paper),
                submission.state(Instants.now(clock)),
                files.of(submission.id()),
                submission.history(),
                submission.level(),
                submission.revokedFrom());
    }

    CertificateType type(Paper paper) {
        return catalogue
                .type(paper.type())
                .orElseThrow(() -> new IllegalStateException("the catalogue has lost the type " + paper.type()));
    }
}
