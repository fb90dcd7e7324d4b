package org.ngoaingu.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.BirthDate.Precision;
import org.ngoaingu.staff.Source.Basis;

/** One row of {@code staff_details}, read as facts with their sources. */
final class FactsRow {

    private final ResultSet row;
    private final LocalDate day;
    private final Sources sources;

    FactsRow(ResultSet row, LocalDate day, Sources sources) {
        this.row = row;
        this.day = day;
        this.sources = sources;
    }

    StaffFacts facts() throws SQLException {
        var post = speaker("corrections", "post_import_id", "post_carried", sources::roster);
        var unit = speaker("unit_corrections", "unit_import_id", "unit_carried", sources::unitList);
        var authority = speaker("authority_corrections", "authority_import_id", null, sources::unitList);
        var person = person();
        return new StaffFacts(
                new PersonId(row.getLong("person_id")),
                new StaffCode(text("code")),
                text("name"),
                day,
                new UnitId(row.getLong("unit_id")),
                text("unit_code"),
                text("unit_name"),
                Units.path(row.getArray("path")),
                person.fact("BIRTH_DATE", birthDate(), Basis.COLUMN),
                post.fact("TITLE", row.getString("title"), Basis.COLUMN),
                post.fact("CATEGORY", Columns.constant(row, "category", Category.class), Basis.COLUMN),
                unit.fact("KIND", Columns.constant(row, "unit_kind", UnitKind.class), Basis.COLUMN),
                unit.fact("LEVEL", Columns.constant(row, "level", Level.class), Basis.COLUMN),
                block(unit),
                authority.fact("LEVEL", Columns.constant(row, "authority_level", Level.class), Basis.UNIT_TREE),
                post.fact("MANAGER", Columns.truth(row, "manager"), basis("manager_basis")),
                managerRank(post, unit),
                requiresLanguage(post, unit),
                post.fact("TEACHES_LANGUAGE", Columns.truth(row, "teaches_language"), basis("teaches_basis")),
                Units.tags(row.getBoolean("unit_requires"), row.getBoolean("foreign_affairs")));
    }

    /** Kept for reaching the person; no rule asks for it. */
    Fact<String> phone() throws SQLException {
        return person().fact("PHONE", row.getString("phone"), Basis.COLUMN);
    }

    private Speaker person() throws SQLException {
        return speaker("corrections", "person_import_id", null, sources::roster);
    }

    private Speaker speaker(
            String corrections, String importId, @Nullable String carried, BiFunction<Long, Basis, Source> file)
            throws SQLException {
        var earlier = carried == null ? null : row.getString(carried);
        return new Speaker(row, corrections, row.getLong(importId), earlier, file, sources);
    }

    private BirthDate birthDate() throws SQLException {
        return new BirthDate(row.getObject("birth_date", LocalDate.class), Precision.valueOf(text("birth_precision")));
    }

    /** A block without a column of its own follows from the kind, and so does its source. */
    private Fact<Block> block(Speaker unit) throws SQLException {
        var block = Columns.constant(row, "block", Block.class);
        return row.getBoolean("block_said")
                ? unit.fact("BLOCK", block, Basis.COLUMN)
                : unit.fact("KIND", block, Basis.UNIT_KIND);
    }

    private Fact<ManagerRank> managerRank(Speaker post, Speaker unit) throws SQLException {
        var rank = Columns.constant(row, "manager_rank", ManagerRank.class);
        return post.corrected("MANAGER_RANK") || row.getString("title_rank") != null
                ? post.fact("MANAGER_RANK", rank, Basis.TITLE)
                : unit.fact("KIND", rank, Basis.UNIT_KIND);
    }

    /** The post is named as the source where it decides, the unit where only it does (reading A3). */
    private Fact<Boolean> requiresLanguage(Speaker post, Speaker unit) throws SQLException {
        var requires = Columns.truth(row, "requires_language");
        var byPost = requires != null && requires.equals(Columns.truth(row, "post_requires"));
        return byPost
                ? post.fact("REQUIRES_LANGUAGE", requires, basis("requires_basis"))
                : unit.fact("REQUIRES_LANGUAGE", requires, Basis.UNIT_TAG);
    }

    private Basis basis(String column) throws SQLException {
        var basis = Columns.constant(row, column, Basis.class);
        return basis == null ? Basis.COLUMN : basis;
    }

    private String text(String column) throws SQLException {
        return row.getString(column);
    }
}
