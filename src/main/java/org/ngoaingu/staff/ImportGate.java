package org.ngoaingu.staff;

import java.util.Optional;
import org.ngoaingu.platform.Message;

/** Whether imports are taken at all; room {@code trial} implements it, so that staff need not know trials. */
public interface ImportGate {

    /** Why none is taken, asked inside the transaction of each dry run and commit; empty when they are. */
    Optional<Message> closed();
}
