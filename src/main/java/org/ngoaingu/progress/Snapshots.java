package org.ngoaingu.progress;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.staff.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of all units, kept week by week as they were known then. */
@Service
public class Snapshots {

    /** Most snapshots of one unit that are given at once. */
    public static final int MOST = 520;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final SnapshotTaking taking;
    private final SnapshotRows rows;
    private final Clock clock;

    Snapshots(SnapshotTaking taking, SnapshotRows rows, Clock clock) {
        this.taking = taking;
        this.rows = rows;
        this.clock = clock;
    }

    /** Today's, unless this ISO week has one. A week in which nobody looked stays empty. */
    public void takeOfThisWeek() {
        var today = LocalDate.now(clock);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!rows.existsFrom(monday, today)) {
            take(today);
        }
    }

    /**
     * Stores the figures of all units that are under a plan; once, a second time changes nothing. The day is today:
     * another would be reckoned with what is known today.
     */
    public void take(LocalDate day) {
        try {
            taking.take(day);
        } catch (ConcurrencyFailureException stored) {
            LOG.info("The figures of {} were stored by another node", day, stored);
            taking.take(day);
        }
    }

    /** The unit's snapshot of exactly this day. */
    @Transactional(readOnly = true)
    public Optional<Snapshot> of(UnitId unit, LocalDate day) {
        return rows.on(List.of(unit), List.of(day)).stream().findFirst();
    }

    /** The unit's last one up to the day. */
    @Transactional(readOnly = true)
    public Optional<Snapshot> latest(UnitId unit, LocalDate upTo) {
        return rows.lastDay(unit, upTo).flatMap(day -> of(unit, day));
    }

    /** The unit's among the last snapshots up to the day, the oldest first. */
    @Transactional(readOnly = true)
    public List<Snapshot> history(UnitId unit, LocalDate upTo, int most) {
        return histories(List.of(unit), upTo, most).getOrDefault(unit, List.of());
    }

    /**
     * The same of many units; who has none is missing. Whoever asks about very many asks a page of them at a time.
     *
     * @param most how many snapshots of each, at most {@value #MOST}
     */
    @Transactional(readOnly = true)
    public Map<UnitId, List<Snapshot>> histories(Collection<UnitId> units, LocalDate upTo, int most) {
        return rows.on(units, rows.days(upTo, Math.min(most, MOST))).stream().collect(groupingBy(Snapshot::unit));
    }
}
