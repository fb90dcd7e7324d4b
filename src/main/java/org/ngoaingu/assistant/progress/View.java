package org.ngoaingu.assistant.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.conversation.WireKey;
import org.ngoaingu.progress.Member;
import org.ngoaingu.staff.UnitId;

/**
 * What a button shows: {@code p:UNIT:kind.day.number.page}.
 *
 * @param day the day asked; absent for today, whichever that is when the button is pressed
 * @param number which line or milestone of the plan, counted from 0
 * @param page of a list, from 0
 */
record View(UnitId unit, Kind kind, @Nullable LocalDate day, int number, int page) {

    static final String OWNER = "p";

    private static final Pattern CHOICE = Pattern.compile("([a-z])\\.(\\d{0,6})\\.(\\d{1,3})\\.(\\d{1,4})");

    /** A view, by the letter that stands for it. */
    enum Kind {
        /** The open lines of a unit. */
        UNIT("u"),
        /** The units right below, the widest gap first. */
        BELOW("b"),
        /** The lines of one milestone. */
        MILESTONE("m"),
        /** One line. */
        LINE("l"),
        /** The units right below by one line. */
        LINE_BELOW("s"),
        /** Who has not reached the line. */
        MISSING("n", Member.State.NOTHING, Member.State.LOWER, Member.State.ENDED, Member.State.WAITING),
        /** Who has reached it. */
        REACHED("r", Member.State.REACHED),
        /** Of whom a fact is missing. */
        UNKNOWN("x", Member.State.UNKNOWN),
        /** How to give targets to units. */
        TARGETS("t");

        private final String letter;
        private final Set<Member.State> states;

        Kind(String letter, Member.State... states) {
            this.letter = letter;
            this.states = Set.of(states);
        }

        /** The people that a list of people holds. */
        Set<Member.State> states() {
            return states;
        }

        private static Optional<Kind> of(String letter) {
            for (var kind : values()) {
                if (kind.letter.equals(letter)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    static View of(UnitId unit, @Nullable LocalDate day) {
        return new View(unit, Kind.UNIT, day, 0, 0);
    }

    /** What the button asks for; it came over the wire. */
    static Optional<View> of(String id, String choice) {
        var read = CHOICE.matcher(choice);
        if (!read.matches()) {
            return Optional.empty();
        }
        var day = read.group(2).isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(read.group(2)));
        return WireKey.of(id)
                .flatMap(unit -> Kind.of(read.group(1))
                        .map(kind -> new View(
                                new UnitId(unit),
                                kind,
                                day,
                                Integer.parseInt(read.group(3)),
                                Integer.parseInt(read.group(4)))));
    }

    View as(Kind other) {
        return new View(unit, other, day, number, 0);
    }

    View at(UnitId other) {
        return new View(other, kind, day, number, 0);
    }

    View numbered(int other) {
        return new View(unit, kind, day, other, 0);
    }

    View onPage(int other) {
        return new View(unit, kind, day, number, other);
    }

    Choice button(String label) {
        return new Choice(
                "%s:%d:%s.%s.%d.%d"
                        .formatted(OWNER, unit.value(), kind.letter, day == null ? "" : day.toEpochDay(), number, page),
                label);
    }
}
