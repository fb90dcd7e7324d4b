package org.ngoaingu.staff.roster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file of sheets, opened; each sheet can be read any number of times. */
sealed interface Book extends Closeable permits Xlsx, Csv {

    /** A sheet of the file, hidden or not. */
    record Sheet(String name, boolean hidden, String part) {}

    List<Sheet> sheets();

    /** Whether dates are counted from 1904 (old Excel for Macintosh). */
    boolean from1904();

    /** Tells of each row that is not empty, in order, and returns the merged cells. */
    List<Merged> read(Sheet sheet, Consumer<SheetRow> rows) throws IOException;

    static Book open(Path file, String name) throws IOException {
        return switch (FileKind.of(file)) {
            case XLSX -> new Xlsx(file);
            case TEXT -> new Csv(file, name);
        };
    }
}
