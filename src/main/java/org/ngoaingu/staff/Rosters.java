package org.ngoaingu.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Service;

/** Imports of unit lists and rosters: looked at first, then taken whole, and the last one can be undone. */
@Service
public class Rosters {

    /** How a commit ended. */
    public sealed interface Committed {

        /** All that the dry run showed is in the database. */
        record Done(ImportId id, LocalDate asOf) implements Committed {}

        /** Many people of its units are missing; their number must be confirmed. Nothing was written. */
        record NeedsConfirmation(int missing) implements Committed {}

        /** Nothing was written: no right, staged by nobody, or the data changed since the dry run. */
        record Refused(Message why) implements Committed {}
    }

    /** How an undoing ended. */
    public sealed interface Undone {

        /** All tables hold again what they held before the import. */
        record Done(ImportId id) implements Undone {}

        /** Nothing was undone. */
        record Refused(Message why) implements Undone {}
    }

    /**
     * Reads the files and says what an import would do; stages the rows, changes nothing else.
     *
     * @param units the unit list, if one is given
     * @param staff the roster, if one is given; at least one of both
     * @param asOf the day that the files speak of; absent: the title's, else today
     */
    public DryRun.Result dryRun(
            Actor actor, @Nullable GivenFile units, @Nullable GivenFile staff, @Nullable LocalDate asOf) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a dry run, all or nothing.
     *
     * @param acceptMissing how many people the actor knows to be missing; asked for when there are many
     */
    public Committed commit(Actor actor, ImportId id, @Nullable Integer acceptMissing) {
        throw new UnsupportedOperationException();
    }

    /** Undoes the last import that was committed: restores exactly what was. */
    public Undone undoLast(Actor actor) {
        throw new UnsupportedOperationException();
    }
}
