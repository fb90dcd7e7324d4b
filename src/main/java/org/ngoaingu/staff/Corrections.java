package org.ngoaingu.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.springframework.stereotype.Service;

/**
 * Single facts changed by an administrator, dated and with a reason. A correction outlives imports until a file says
 * something else than the files said when it was made; then the file wins.
 */
@Service
public class Corrections {

    /** How a correction ended. */
    public sealed interface Outcome {

        /** It holds now. */
        record Made(PersonOrUnit whom) implements Outcome {}

        /** Nothing was changed. */
        record Refused(Message why) implements Outcome {}
    }

    /** The key of whom or what was corrected; one of both. */
    public record PersonOrUnit(
            @Nullable PersonId person, @Nullable UnitId unit) {}

    /** A person whom no roster names yet. */
    public record NewPerson(
            StaffCode code,
            String name,
            BirthDate birthDate,
            UnitId unit,
            Category category,
            @Nullable String title) {}

    /**
     * Corrects one fact of a person or of the person's main post, from the day on. Birth date and phone hold for every
     * day.
     *
     * @param value an enum name, {@code true} or {@code false}, an ISO date, or text, as the fact asks
     */
    public Outcome correct(
            Actor actor, PersonId person, PersonFact fact, String value, LocalDate since, String reason) {
        throw new UnsupportedOperationException();
    }

    /**
     * Corrects one fact of a unit from the day on.
     *
     * @param value an enum name, {@code true} or {@code false}, or a staff code, as the fact asks
     */
    public Outcome correct(Actor actor, UnitId unit, UnitFact fact, String value, LocalDate since, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Adds a person with a main post from the day on. */
    public Outcome add(Actor actor, NewPerson person, LocalDate since, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Ends the person's main post: the last day is the one before. */
    public Outcome endPost(Actor actor, PersonId person, LocalDate end, String reason) {
        throw new UnsupportedOperationException();
    }
}
