package org.ngoaingu.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Category;

/** Why a person is in no quota line: a valid answer, always with its reason. */
public sealed interface NoLine {

    /** The reason in JSON: {@code outside_groups}. */
    String code();

    /** The reason in one sentence. */
    Message says();

    /** Neither the unit nor one above it has a plan. */
    record NoPlan() implements NoLine {

        @Override
        public String code() {
            return "no_plan";
        }

        @Override
        public Message says() {
            return Message.of("plan.none.noPlan");
        }
    }

    /** The day asked lies before the plan's window. */
    record NotYetInForce(LocalDate validFrom) implements NoLine {

        @Override
        public String code() {
            return "not_yet_in_force";
        }

        @Override
        public Message says() {
            return Message.of("plan.none.notYetInForce", "day", validFrom);
        }
    }

    /** Nothing is known of the person on the day. */
    record NoData(LocalDate day) implements NoLine {

        @Override
        public String code() {
            return "no_data";
        }

        @Override
        public Message says() {
            return Message.of("plan.none.noData", "day", day);
        }
    }

    /**
     * Staff of this category are counted in no quota (reading A16).
     *
     * @param uncounted what the plan says of them all the same; absent where it is silent
     */
    record NotCounted(Category category, @Nullable Uncounted uncounted) implements NoLine {

        @Override
        public String code() {
            return "not_counted";
        }

        @Override
        public Message says() {
            return Message.of("plan.none.notCounted", "category", Message.of("category." + category.name()));
        }
    }

    /** The plan does not apply to the person. */
    record Excluded(Exclusion exclusion, List<Finding> findings) implements NoLine {

        @Override
        public String code() {
            return "excluded";
        }

        @Override
        public Message says() {
            return Message.of("plan.none.excluded", "section", exclusion.section(), "quote", exclusion.quote());
        }
    }

    /**
     * No group of the plan has the person in it.
     *
     * @param nearest the judgement of the line with the fewest conditions against it
     */
    record OutsideGroups(Judgement nearest) implements NoLine {

        @Override
        public String code() {
            return "outside_groups";
        }

        @Override
        public Message says() {
            return Message.of("plan.none.outsideGroups");
        }
    }
}
