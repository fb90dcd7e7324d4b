package org.ngoaingu.channel;

import org.ngoaingu.platform.Message;

/** What became of a message that a driver handed over. */
public sealed interface Receipt {

    /** Stored, together with its answer or with an apology where no answer could be found. */
    record Stored() implements Receipt {}

    /** It had been stored before; nothing happened again. */
    record Repeated() implements Receipt {}

    /** Nothing was stored; the reason is for the person. */
    record Refused(Message reason) implements Receipt {}
}
