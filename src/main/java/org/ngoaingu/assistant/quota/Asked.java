package org.ngoaingu.assistant.quota;

import java.util.List;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;

/** Of whom somebody may ask, or why not. */
sealed interface Asked {

    /**
     * The person, and how to speak of them.
     */
    record About(PersonId person, Subject subject) implements Asked {}

    /** Several people of that name, all of them within the sender's reach: the sender chooses. */
    record Several(List<Known> people) implements Asked {

        public Several {
            people = List.copyOf(people);
        }
    }

    /** One of several people of a name. */
    record Known(PersonId person, String name, String code) {}

    /** Nobody, and what to say. */
    record Refused(Message why) implements Asked {}
}
