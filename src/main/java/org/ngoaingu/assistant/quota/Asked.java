package org.ngoaingu.assistant.quota;

import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;

/** Of whom somebody may ask, or why not. */
sealed interface Asked {

    /**
     * The person, and how to speak of them.
     */
    record About(PersonId person, Subject subject) implements Asked {}

    /** Nobody, and what to say. */
    record Refused(Message why) implements Asked {}
}
