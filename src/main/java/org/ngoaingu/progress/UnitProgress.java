package org.ngoaingu.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.UnitId;

/** How far a unit, with all below it, is with the plan that it is under. */
public sealed interface UnitProgress {

    UnitId unit();

    /** The figures, one for each line in the order of the plan file. */
    record Counted(UnitId unit, LocalDate day, Plan plan, List<LineProgress> lines) implements UnitProgress {

        public Counted {
            lines = List.copyOf(lines);
        }
    }

    /** Why there are no figures. */
    sealed interface Nothing extends UnitProgress {

        Message says();
    }

    /** Neither the unit nor one above it has a plan. */
    record NoPlan(UnitId unit) implements Nothing {

        @Override
        public Message says() {
            return Message.of("progress.noPlan");
        }
    }

    /** The day lies before the plan's window. */
    record NotYetInForce(UnitId unit, Plan plan) implements Nothing {

        @Override
        public Message says() {
            return Message.of("progress.notYetInForce", "day", plan.validFrom());
        }
    }

    /** The unit does not exist on the day: before the first data, or after its end. */
    record NoData(UnitId unit, LocalDate day, @Nullable LocalDate firstDay) implements Nothing {

        @Override
        public Message says() {
            return firstDay != null && day.isBefore(firstDay)
                    ? Message.of("progress.noDataBefore", "day", firstDay)
                    : Message.of("progress.noDataOn", "day", day);
        }
    }
}
