package org.ngoaingu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Profile;
import org.ngoaingu.staff.Block;
import org.ngoaingu.staff.Category;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.ManagerRank;
import org.ngoaingu.staff.UnitKind;
import org.ngoaingu.staff.UnitTag;

/** The attributes of people that lines name, as columns, and the profile that they make. */
final class ProfileSql {

    /**
     * One row a person under the plan, with the key of the profile. The ages are those that the plan names; adding
     * years to 29 February gives 28 February in a common year, as {@link org.ngoaingu.staff.BirthDate#isUnder} does.
     */
    static final String PEOPLE = """
            select f.*, array_to_string(array[f.category, f.level, f.unit_kind, f.authority_level, f.block,
                    f.manager::text, f.manager_rank, f.requires_language::text, f.teaches_language::text,
                    f.tag_list, f.under_ages], '|', '?') as profile
            from (
                select s.*,
                    (select string_agg(t, ',' order by t) from unnest(s.tags) t) as tag_list,
                    case when s.birth_date is not null then
                        (select coalesce(string_agg(a::text, ',' order by a), '') from unnest(:ages::int[]) a
                        where (s.birth_date + make_interval(years => a))::date > :day) end as under_ages
                from staff_facts(:day) s
                where s.unit_id = any(:units::bigint[])
            ) f
            """;

    /** The distinct profiles: some dozens, however many people there are. */
    static final String DISTINCT = "select distinct on (p.profile) p.* from (" + PEOPLE + ") p";

    private ProfileSql() {}

    static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                constant(row, "category", Category.class),
                constant(row, "level", Level.class),
                constant(row, "unit_kind", UnitKind.class),
                constant(row, "authority_level", Level.class),
                constant(row, "block", Block.class),
                row.getObject("manager", Boolean.class),
                constant(row, "manager_rank", ManagerRank.class),
                row.getObject("requires_language", Boolean.class),
                row.getObject("teaches_language", Boolean.class),
                tags(row.getString("tag_list")),
                underAges(row.getString("under_ages")));
    }

    private static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Set<UnitTag> tags(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",")).map(UnitTag::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Set<Integer> underAges(@Nullable String list) {
        if (list == null) {
            return null;
        }
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
