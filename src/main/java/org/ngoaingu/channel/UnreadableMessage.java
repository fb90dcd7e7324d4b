package org.ngoaingu.channel;

/** What was stored is no message that the driver knows. */
public class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why without any of the content */
    public UnreadableMessage(String why) {
        super(why);
    }

    /** @param why without any of the content */
    public UnreadableMessage(String why, Throwable cause) {
        super(why, cause);
    }
}
