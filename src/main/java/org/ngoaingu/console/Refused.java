package org.ngoaingu.console;

import org.ngoaingu.platform.Message;

/** Ends a request that the visitor has no right to; the page says why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message why;

    Refused(Message why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
