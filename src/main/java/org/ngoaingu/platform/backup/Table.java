package org.ngoaingu.platform.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the assistant.
 *
 * @param columns those that are stored, not reckoned, in the order of a backup's fields
 */
record Table(String name, List<String> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    /** Its name as SQL has it. */
    String sql() {
        return quoted(name);
    }

    String copyOut() {
        return "copy %s (%s) to stdout".formatted(sql(), fields());
    }

    String copyIn() {
        return "copy %s (%s) from stdin".formatted(sql(), fields());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String fields() {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }
}
