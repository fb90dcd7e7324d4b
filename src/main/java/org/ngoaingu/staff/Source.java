package org.ngoaingu.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from (domain 4.5: the first source that speaks). */
public sealed interface Source {

    /**
     * Read from a column of an imported file, or concluded from one.
     *
     * @param file the file's name
     * @param asOf the day that the file speaks of
     * @param basis how the value came about
     */
    record Imported(String file, LocalDate asOf, Basis basis) implements Source {}

    /**
     * Set by an administrator.
     *
     * @param since the day from which it holds
     * @param reason what the administrator gave as the reason
     * @param by who did it; absent for the command line
     */
    record Corrected(
            LocalDate since, String reason, @Nullable PersonId by) implements Source {}

    /** Supposed in a question of the form "what if". */
    record Supposed() implements Source {}

    /** Nobody has said it. */
    record Silent() implements Source {}

    /** What in the file speaks for a value. */
    enum Basis {
        /** The column of this very fact. */
        COLUMN,
        /** A column of marks that is blank here. */
        BLANK_MARK,
        /** The title of the post. */
        TITLE,
        /** The kind of the unit. */
        UNIT_KIND,
        /** A tag of the unit. */
        UNIT_TAG,
        /** The body that the unit belongs to. */
        UNIT_TREE
    }
}
