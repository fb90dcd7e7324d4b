package org.ngoaingu.account;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.ngoaingu.platform.Message;

/** What came of asking for an invitation. */
public sealed interface Issued {

    /**
     * An invitation, told this once.
     *
     * @param code goes behind {@code /start}
     * @param web page that takes the code
     * @param telegram chat that takes the code; empty while there is none
     * @param until when it ends if nobody uses it
     */
    record Code(InvitationCode code, URI web, Optional<URI> telegram, Instant until) implements Issued {}

    /** None, and what to say. */
    record Refused(Message why) implements Issued {}
}
