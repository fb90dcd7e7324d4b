package org.ngoaingu.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.RosterClaims.Review;
import org.ngoaingu.staff.roster.Refusal;

/**
 * What an import would do, before it does anything. Lists hold the first {@value #MOST} of each; counts count all.
 *
 * @param asOf the day that the files speak of
 * @param changes what would change in units and people that are known, one entry a fact
 * @param conflicts corrections that the files overrule: they would end
 * @param reviews rows to look at (nên xem lại); they are taken all the same
 * @param unitRefusals rows of the unit list that cannot be taken
 * @param staffRefusals rows of the roster that cannot be taken
 * @param needsConfirmation whether so many people are missing that the commit wants their number confirmed
 * @param roots units without a unit above them that the unit list names: the bodies that plans are bound to
 */
public record DryRun(
        ImportId id,
        LocalDate asOf,
        Counts units,
        Counts people,
        List<Change> changes,
        List<Change> conflicts,
        List<Review> reviews,
        List<Refusal> unitRefusals,
        List<Refusal> staffRefusals,
        int refusedInAll,
        boolean needsConfirmation,
        List<Root> roots) {

    /** How many entries a list holds at most. */
    public static final int MOST = 10_000;

    public DryRun {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        reviews = List.copyOf(reviews);
        unitRefusals = List.copyOf(unitRefusals);
        staffRefusals = List.copyOf(staffRefusals);
        roots = List.copyOf(roots);
    }

    /** How many units or people. A missing one is known and active in what the file speaks for, but not in it. */
    public record Counts(int added, int changed, int unchanged, int missing) {}

    /**
     * One fact that changes.
     *
     * @param code of the person or unit
     * @param fact the fact's name, as {@code TITLE} or {@code KIND}; its text has the key {@code import.fact.NAME}
     * @param was the old value as stored; absent when unknown
     * @param becomes the new one
     */
    public record Change(
            Subject subject,
            String code,
            String fact,
            @Nullable String was,
            @Nullable String becomes) {}

    /** Of what a change speaks. */
    public enum Subject {
        UNIT,
        PERSON
    }

    /**
     * A root of the unit list.
     *
     * @param isNew whether no earlier import knew it
     */
    public record Root(
            String code,
            String name,
            @Nullable UnitKind kind,
            @Nullable Level level,
            boolean isNew) {}

    /** How the asking for a dry run ended. */
    public sealed interface Result {

        /** The rows are staged; {@link Rosters#commit} takes them. */
        record Ready(DryRun dryRun) implements Result {}

        /** A file cannot be read at all. */
        record Unreadable(String file, Message why) implements Result {}

        /** The import as a whole cannot be taken: none is, no right, or newer data stands. */
        record Refused(Message why) implements Result {}
    }
}
