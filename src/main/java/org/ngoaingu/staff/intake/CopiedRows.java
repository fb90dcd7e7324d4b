package org.ngoaingu.staff.intake;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Rows on their way into one table by {@code COPY}, some hundred kilobytes at a time. */
final class CopiedRows {

    private static final int FULL = 1 << 18;

    private final Connection connection;
    private final String command;
    private final StringBuilder waiting = new StringBuilder(FULL + 4096);

    /** @param columns of the table, as in {@link #add} */
    CopiedRows(Connection connection, String table, String columns) {
        this.connection = connection;
        this.command = "copy %s (%s) from stdin".formatted(table, columns);
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            waiting.append(i == 0 ? "" : "\t").append(escaped(values[i]));
        }
        waiting.append('\n');
        if (waiting.length() > FULL) {
            flush();
        }
    }

    void flush() {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(waiting.toString()));
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("copy", command, e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        waiting.setLength(0);
    }

    /** The text form of COPY; NUL cannot stand in a text of PostgreSQL. */
    private static String escaped(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\0", "")
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
