package org.ngoaingu.channel;

import java.time.Instant;
import java.util.List;

/** A row of the outbox, once what it carries is at hand. */
sealed interface Prepared {

    /** @param row with the message as it goes */
    record Whole(OutboxRow row, Carried what, List<ChatFile> files) implements Prepared {}

    record Withdrawn(String reason) implements Prepared {}

    record Later(Instant when) implements Prepared {}

    record NotMade(String reason) implements Prepared {}

    /** Another node has it by now. */
    record Lost() implements Prepared {}
}
