package org.ngoaingu.console.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.PersonFact;
import org.ngoaingu.staff.UnitFact;
import org.ngoaingu.staff.UnitKind;

/**
 * How the new value of a fact is given.
 *
 * @param kind {@code choice}, {@code date} or {@code text}
 * @param options to choose from
 * @param mayBeEmpty whether no value is a value
 */
record ValueInput(String kind, List<Option> options, boolean mayBeEmpty) {

    /**
     * One to choose.
     *
     * @param value as the correction wants it
     * @param text key of its name
     */
    record Option(String value, String text) {}

    private static final ValueInput TRUTH =
            choice(Stream.of(new Option("true", "answer.yes"), new Option("false", "answer.no")));
    private static final ValueInput TEXT = new ValueInput("text", List.of(), false);

    static ValueInput of(PersonFact fact) {
        return switch (fact) {
            case BIRTH_DATE -> new ValueInput("date", List.of(), false);
            case PHONE, TITLE -> TEXT;
            case CATEGORY -> constants(Category.class, "category");
            case MANAGER_RANK -> constants(ManagerRank.class, "managerRank");
            case MANAGER, REQUIRES_LANGUAGE, TEACHES_LANGUAGE -> TRUTH;
        };
    }

    static ValueInput of(UnitFact fact) {
        return switch (fact) {
            case KIND -> constants(UnitKind.class, "unitKind");
            case LEVEL -> constants(Level.class, "level");
            case BLOCK -> constants(Block.class, "block");
            case HEAD -> new ValueInput("text", List.of(), true);
            case REQUIRES_LANGUAGE, FOREIGN_AFFAIRS -> TRUTH;
        };
    }

    private static ValueInput constants(Class<? extends Enum<?>> type, String texts) {
        return choice(
                Arrays.stream(type.getEnumConstants()).map(each -> new Option(each.name(), texts + "." + each.name())));
    }

    private static ValueInput choice(Stream<Option> options) {
        return new ValueInput("choice", options.toList(), false);
    }
}
