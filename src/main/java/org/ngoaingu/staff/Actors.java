package org.ngoaingu.staff;

import org.jspecify.annotations.Nullable;

/** Actors as tables keep them. */
final class Actors {

    private Actors() {}

    static @Nullable Long key(Actor actor) {
        return actor instanceof Actor.Person person ? person.id().value() : null;
    }
}
