package org.ngoaingu.assistant.certificate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ngoaingu.certificate.SubmissionId;

/** A decision that needs a reason, as its button says it: {@code 12.RETURN}. */
record WantedDecision(SubmissionId submission, Act act) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(LEVEL|RETURN|REJECT|REVOKE)");

    enum Act {
        /** Approve a substitute with a level. */
        LEVEL,
        RETURN,
        REJECT,
        REVOKE
    }

    /** Reads what came over the wire. */
    static Optional<WantedDecision> of(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new WantedDecision(new SubmissionId(Long.parseLong(form.group(1))), Act.valueOf(form.group(2))))
                : Optional.empty();
    }
}
