package org.ngoaingu.console.imports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.PersonId;

/**
 * Files that somebody gave to the page, as far as it is known what became of them.
 *
 * @param person key, 0 for the account of the first administrator
 * @param dryRun absent while there is none
 * @param report what the look found; absent likewise
 * @param message why it was refused, worded
 */
record PageImport(
        UUID id,
        long person,
        Locale language,
        State state,
        @Nullable String unitsName,
        @Nullable String staffName,
        @Nullable LocalDate asOf,
        @Nullable ImportId dryRun,
        @Nullable FoundReport report,
        boolean hasRefusedRows,
        @Nullable String message,
        @Nullable PlanId plan,
        @Nullable Integer acceptMissing) {

    /** How far it is. */
    enum State {
        /** A job looks at the files. */
        LOOKING,
        /** The person decides. */
        READY,
        /** A job takes the dry run. */
        TAKING,
        TAKEN,
        REFUSED
    }

    static long key(Actor actor) {
        return actor instanceof Actor.Person person ? person.id().value() : 0;
    }

    Actor actor() {
        return person == 0 ? new Actor.FirstAdministrator() : new Actor.Person(new PersonId(person));
    }

    public boolean isWorking() {
        return state == State.LOOKING || state == State.TAKING;
    }
}
