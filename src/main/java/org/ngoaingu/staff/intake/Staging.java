package org.ngoaingu.staff.intake;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.GivenFile;
import org.ngoaingu.staff.ImportId;
import org.ngoaingu.staff.roster.FileHead;
import org.ngoaingu.staff.roster.Reading;
import org.ngoaingu.staff.roster.RosterFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Reads the files of an import into the staging tables and looks at them there. */
@Component
public class Staging {

    private final JdbcClient database;
    private final DataSource dataSource;
    private final RosterFiles files;
    private final UnitListCheck unitListCheck;
    private final RosterCheck rosterCheck;
    private final Comparison comparison;

    Staging(
            JdbcClient database,
            DataSource dataSource,
            RosterFiles files,
            UnitListCheck unitListCheck,
            RosterCheck rosterCheck,
            Comparison comparison) {
        this.database = database;
        this.dataSource = dataSource;
        this.files = files;
        this.unitListCheck = unitListCheck;
        this.rosterCheck = rosterCheck;
        this.comparison = comparison;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The rows are staged and compared. */
        record Staged(ImportId id, LocalDate asOf, Findings units, Findings staff) implements Result {}

        /** A file cannot be read; the transaction must be rolled back. */
        record Unreadable(String file, Message why) implements Result {}

        /** The files speak of a day that they cannot speak of; the transaction must be rolled back. */
        record Untimely(Message why) implements Result {}
    }

    /**
     * Must run inside a transaction.
     *
     * @param asOf the day given, if any; else the title's, else today
     */
    public Result stage(
            @Nullable Long madeBy,
            OffsetDateTime now,
            LocalDate today,
            @Nullable GivenFile units,
            @Nullable GivenFile staff,
            @Nullable LocalDate asOf) {
        var id = open(madeBy, now, today, units, staff);
        var connection = DataSourceUtils.getConnection(dataSource);
        var unitFindings = new Findings();
        var staffFindings = new Findings();
        FileHead unitHead = null;
        FileHead staffHead = null;
        if (units != null) {
            var reading = readUnits(id, connection, units, unitFindings);
            if (reading instanceof Reading.Unreadable unreadable) {
                return new Result.Unreadable(units.name(), unreadable.reason());
            }
            unitHead = ((Reading.Done) reading).head();
        }
        if (staff != null) {
            var reading = readStaff(id, connection, staff, staffFindings);
            if (reading instanceof Reading.Unreadable unreadable) {
                return new Result.Unreadable(staff.name(), unreadable.reason());
            }
            staffHead = ((Reading.Done) reading).head();
        }
        var day = day(asOf, staffHead, unitHead, today);
        if (day.isAfter(today)) {
            return new Result.Untimely(Message.of("import.day-to-come", "day", day));
        }
        describe(id, day, isSupplement(unitHead), isSupplement(staffHead));
        if (unitHead != null) {
            unitListCheck.check(id, day, unitHead, unitFindings);
        }
        if (staffHead != null) {
            rosterCheck.check(id, day, staffHead, staffFindings);
        }
        if (newerDataStands(id, day)) {
            return new Result.Untimely(Message.of("import.newer-data", "day", day));
        }
        comparison.compare(id, day);
        return new Result.Staged(id, day, unitFindings, staffFindings);
    }

    private ImportId open(
            @Nullable Long madeBy,
            OffsetDateTime now,
            LocalDate today,
            @Nullable GivenFile units,
            @Nullable GivenFile staff) {
        return database.sql("""
                        insert into roster_import
                            (state, units_file, staff_file, as_of, supplement, seen, made_by, staged_at)
                        values ('STAGED', :units, :staff, :today, false, :seen, :by, :now) returning id""")
                .param("units", units == null ? null : units.name())
                .param("staff", staff == null ? null : staff.name())
                .param("today", today)
                .param("seen", seen())
                .param("by", madeBy)
                .param("now", now)
                .query((row, n) -> new ImportId(row.getLong(1)))
                .single();
    }

    /** Changes with every import committed or undone and with every correction. */
    public String seen() {
        return database.sql("""
                        select concat_ws('/', (select max(id) from roster_import where state <> 'STAGED'),
                            (select count(*) from roster_import where state = 'UNDONE'),
                            (select max(id) from correction))""").query(String.class).single();
    }

    private Reading readUnits(ImportId id, Connection connection, GivenFile file, Findings findings) {
        var sink = new StagedUnits(id, connection, findings);
        var reading = files.readUnits(file.path(), file.name(), sink);
        sink.end();
        return reading;
    }

    private Reading readStaff(ImportId id, Connection connection, GivenFile file, Findings findings) {
        var sink = new StagedPeople(id, connection, findings);
        var reading = files.readStaff(file.path(), file.name(), sink);
        sink.end();
        return reading;
    }

    private static LocalDate day(
            @Nullable LocalDate given, @Nullable FileHead staff, @Nullable FileHead units, LocalDate today) {
        if (given != null) {
            return given;
        }
        if (staff != null && staff.asOf() != null) {
            return staff.asOf();
        }
        return units != null && units.asOf() != null ? units.asOf() : today;
    }

    private boolean isSupplement(@Nullable FileHead head) {
        return head != null && head.isSupplement();
    }

    private void describe(ImportId id, LocalDate day, boolean unitsSupplement, boolean supplement) {
        database.sql("""
                        update roster_import
                        set as_of = :day, units_supplement = :units, supplement = :staff where id = :id""")
                .param("day", day)
                .param("units", unitsSupplement)
                .param("staff", supplement)
                .param("id", id.value())
                .update();
    }

    /** Whether files told of a later day about the units of this import already. */
    private boolean newerDataStands(ImportId id, LocalDate day) {
        return database.sql("""
                        select exists (select from staged_unit s join unit u on u.code = s.code
                                join unit_version v on v.unit_id = u.id
                            where s.import_id = :id and (v.valid_from > :day or v.valid_to > :day))
                        or exists (select from (select code from staged_coverage where import_id = :id
                                union select unit_code from staged_person where import_id = :id) s
                                join unit u on u.code = s.code
                                join post o on o.unit_id = u.id and o.import_id is not null
                            where o.valid_from > :day or o.valid_to > :day)""")
                .param("id", id.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
