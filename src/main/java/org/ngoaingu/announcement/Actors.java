package org.ngoaingu.announcement;

import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;

/** Actors as the tables keep them: a person's key, and the name of the audit trail. */
final class Actors {

    private static final Actor FIRST = new Actor.FirstAdministrator();

    private Actors() {}

    static @Nullable Long key(Actor actor) {
        return actor instanceof Actor.Person person ? person.id().value() : null;
    }

    static Actor of(@Nullable Long person, String named) {
        if (person != null) {
            return new Actor.Person(new PersonId(person));
        }
        return named.equals(FIRST.named()) ? FIRST : new Actor.Operator();
    }
}
