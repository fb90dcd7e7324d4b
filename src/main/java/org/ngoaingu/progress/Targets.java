package org.ngoaingu.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.roster.PlainTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Targets of units, registered from a table (as the plans' appendices have them): first a look that writes nothing into
 * force, then one word that does. Where a unit has no target, the plan's rate is for orientation only (tham khảo).
 */
@Service
public class Targets {

    /** Rows of one list. */
    public static final int MOST_ROWS = 20_000;

    private final TargetReading reading;
    private final TargetRows rows;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Targets(TargetReading reading, TargetRows rows, Rights rights, AuditTrail audit, Clock clock) {
        this.reading = reading;
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in force for the units on the day. */
    @Transactional(readOnly = true)
    public Map<UnitId, List<Target>> of(Collection<UnitId> units, LocalDate day) {
        return rows.inForce(units, day).stream().collect(groupingBy(Target::unit));
    }

    /** The unit's targets in force on the day, by line. */
    @Transactional(readOnly = true)
    public Map<LineId, Target> of(UnitId unit, LocalDate day) {
        return rows.inForce(List.of(unit), day).stream().collect(toMap(Target::line, it -> it));
    }

    /**
     * Looks at a list; rows of units that the actor does not administer are refused as those of unknown units are.
     *
     * @return empty when the file is no such list
     */
    @Transactional
    public Optional<TargetList> look(Actor actor, GivenFile file) {
        if (!(PlainTable.read(file.path(), file.name(), MOST_ROWS) instanceof PlainTable.Rows table)) {
            return Optional.empty();
        }
        var read = reading.of(table.rows(), rights.reach(actor, LocalDate.now(clock)));
        return read.headed() ? Optional.of(rows.stage(actor, file.name(), read)) : Optional.empty();
    }

    /**
     * Puts the targets of a look into force.
     *
     * @return how many; empty when the look is not the actor's or was taken before, or a right over a unit is gone
     */
    @Transactional
    public OptionalInt take(Actor actor, long id) {
        var today = LocalDate.now(clock);
        if (!rows.isWaiting(actor, id) || !rows.areAllWithin(id, rights.reach(actor, today), today)) {
            return OptionalInt.empty();
        }
        var taken = rows.take(id, today);
        audit.record(actor.named(), "set-targets", "targets:" + id, null);
        return OptionalInt.of(taken);
    }
}
