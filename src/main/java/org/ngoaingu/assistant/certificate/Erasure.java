package org.ngoaingu.assistant.certificate;

import org.ngoaingu.account.ErasureGranted;
import org.ngoaingu.certificate.Submissions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the office grants to erase goes from the submissions too. */
@Component
class Erasure {

    private final Submissions submissions;

    Erasure(Submissions submissions) {
        this.submissions = submissions;
    }

    @EventListener
    void after(ErasureGranted granted) {
        submissions.forget(granted.person(), granted.by());
    }
}
