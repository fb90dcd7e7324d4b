package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.platform.WholeSets;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of announcements: of all readers for who may send to them, of the own units for their heads. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private static final String ENTRIES = """
            with entry as materialized (
                select l.*, u.name as unit_name
                from announcement_ledger(:id, :now) l left join unit_facts(:day) u on u.unit_id = l.unit_id
                where :everything or u.path && cast(:overseen as bigint[])
            ) select
            """;

    private final JdbcClient sql;
    private final AnnouncementRows rows;
    private final SendingRights sending;
    private final Rights rights;
    private final WholeSets sets;
    private final Clock clock;

    Reports(JdbcClient sql, AnnouncementRows rows, SendingRights sending, Rights rights, WholeSets sets, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.sending = sending;
        this.rights = rights;
        this.sets = sets;
        this.clock = clock;
    }

    /** Empty when the actor oversees none of its readers. */
    public Optional<Report> of(Actor by, AnnouncementId id) {
        return rows.findById(id.value()).flatMap(it -> {
            var units =
                    sets.joined(asked(
                                    LedgerCounts.COLUMNS + ", unit_id, unit_name from entry"
                                            + " group by unit_id, unit_name order by unit_name, unit_id",
                                    by,
                                    it)
                            .query((row, n) -> new Report.OfUnit(
                                    new UnitId(row.getLong("unit_id")),
                                    row.getString("unit_name"),
                                    LedgerCounts.of(row)))::list);
            var total = units.stream().map(Report.OfUnit::counts).reduce(LedgerCounts.NONE, LedgerCounts::plus);
            return units.isEmpty() && !maySeeAll(by, it)
                    ? Optional.empty()
                    : Optional.of(new Report(it.view(), total, units));
        });
    }

    /** Readers who have neither confirmed nor were told, by unit. @param most how many, from {@code skipped} on */
    public List<Report.Reader> outstanding(Actor by, AnnouncementId id, int most, int skipped) {
        return readers(by, id, "confirmed_at is null and told_at is null", most, skipped);
    }

    /** Readers whom no chat reaches and whom nobody has told yet, for their heads to tell in person. */
    public List<Report.Reader> toTell(Actor by, AnnouncementId id, int most, int skipped) {
        return readers(by, id, "state = 'UNREACHABLE' and told_at is null", most, skipped);
    }

    private List<Report.Reader> readers(Actor by, AnnouncementId id, String which, int most, int skipped) {
        return rows.findById(id.value())
                .map(it -> sets.joined(asked("""
                                person_id, unit_id, state, failure, seen from entry where %s
                                order by unit_name, unit_id, person_id limit :most offset :skipped""".formatted(which), by, it)
                        .param("most", most)
                        .param("skipped", skipped)
                        .query((row, n) -> new Report.Reader(
                                new PersonId(row.getLong("person_id")),
                                new UnitId(row.getLong("unit_id")),
                                String.valueOf(row.getString("state")),
                                row.getString("failure"),
                                row.getBoolean("seen")))::list))
                .orElse(List.of());
    }

    private StatementSpec asked(String what, Actor by, Announcement it) {
        var day = LocalDate.now(clock);
        return sql.sql(ENTRIES + what)
                .param("id", it.id().value())
                .param("now", Instants.now(clock))
                .param("day", day)
                .param("everything", maySeeAll(by, it))
                .param(
                        "overseen",
                        rights.reach(by, day).overseen().stream()
                                .map(UnitId::value)
                                .toArray(Long[]::new));
    }

    private boolean maySeeAll(Actor by, Announcement it) {
        return sending.refusal(by, it.draft().audience()).isEmpty();
    }
}
