package org.ngoaingu.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Columns that may be null, as Java has them. */
final class Columns {

    private Columns() {}

    static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }
}
