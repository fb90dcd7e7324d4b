package org.ngoaingu.staff;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of units (đơn vị), as it was on any day. */
@Service
public class Units {

    private static final String ON_DAY = "select u.* from unit_details(:day) u where ";

    private final JdbcClient database;

    Units(JdbcClient database) {
        this.database = database;
    }

    public Optional<Unit> find(UnitId unit, LocalDate day) {
        return database.sql(ON_DAY + "u.unit_id = :unit")
                .param("day", day)
                .param("unit", unit.value())
                .query((row, n) -> unit(row))
                .optional();
    }

    /** What is known of the unit on the day, with sources. */
    @Transactional(readOnly = true)
    public Optional<UnitFacts> facts(UnitId unit, LocalDate day) {
        return database.sql(ON_DAY + "u.unit_id = :unit")
                .param("day", day)
                .param("unit", unit.value())
                .query((row, n) -> new UnitFactsRow(row, new Sources(database)).facts(unit(row)))
                .optional();
    }

    /** The unit with this code, upper and lower case as in the unit list. */
    public Optional<Unit> byCode(String code, LocalDate day) {
        return database.sql(ON_DAY + "u.code = :code")
                .param("day", day)
                .param("code", code.strip())
                .query((row, n) -> unit(row))
                .optional();
    }

    /** All units with this name, tones and case aside; codes compare likewise. At most 50. */
    public List<Unit> named(Folded name, LocalDate day) {
        return database.sql(ON_DAY + "u.folded_name = :name or lower(u.code) = :name order by u.code limit 50")
                .param("day", day)
                .param("name", name.value())
                .query((row, n) -> unit(row))
                .list();
    }

    /** Units without a unit above them on the day. */
    public List<Unit> roots(LocalDate day) {
        return database.sql(ON_DAY + "cardinality(u.path) = 1 order by u.code")
                .param("day", day)
                .query((row, n) -> unit(row))
                .list();
    }

    /** The unit and all below it on the day, the unit first. */
    public List<Unit> subtree(UnitId top, LocalDate day) {
        return database.sql(ON_DAY + ":top = any(u.path) order by cardinality(u.path), u.code")
                .param("day", day)
                .param("top", top.value())
                .query((row, n) -> unit(row))
                .list();
    }

    /** The first day on which there is data about the unit: itself, not its people. */
    public Optional<LocalDate> firstDay(UnitId unit) {
        return database.sql("select min(valid_from) from unit_version where unit_id = :unit")
                .param("unit", unit.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    static Unit unit(ResultSet row) throws SQLException {
        var head = row.getString("head_code");
        return new Unit(
                new UnitId(row.getLong("unit_id")),
                row.getString("code"),
                row.getString("name"),
                key(row, "parent_id"),
                Columns.constant(row, "kind", UnitKind.class),
                Columns.constant(row, "level", Level.class),
                Columns.constant(row, "block", Block.class),
                head == null ? null : new StaffCode(head),
                key(row, "authority_id"),
                Columns.constant(row, "authority_level", Level.class),
                tags(row.getBoolean("requires_language"), row.getBoolean("foreign_affairs")),
                path(row.getArray("path")));
    }

    private static @Nullable UnitId key(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, Long.class);
        return value == null ? null : new UnitId(value);
    }

    static Set<UnitTag> tags(boolean requiresLanguage, boolean foreignAffairs) {
        var tags = EnumSet.noneOf(UnitTag.class);
        if (requiresLanguage) {
            tags.add(UnitTag.REQUIRES_LANGUAGE);
        }
        if (foreignAffairs) {
            tags.add(UnitTag.FOREIGN_AFFAIRS);
        }
        return tags;
    }

    static List<UnitId> path(Array keys) throws SQLException {
        var path = new ArrayList<UnitId>();
        for (var key : (Long[]) keys.getArray()) {
            path.add(new UnitId(key));
        }
        return path;
    }
}
