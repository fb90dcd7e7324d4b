package org.ngoaingu.staff.roster;

import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Reads unit lists and rosters as offices send them, .xlsx or .csv, row by row in small memory. Reading twice gives the
 * same rows. Nothing of a sensitive column leaves this class.
 */
@Component
public class RosterFiles {

    /**
     * Reads a list of units (danh mục đơn vị).
     *
     * @param file where the bytes lie
     * @param name the file's name as its sender calls it
     * @param sink told of each row, in the file's order, while reading
     */
    public Reading readUnits(Path file, String name, RowSink<UnitRow> sink) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a roster (danh sách cán bộ, công chức, viên chức).
     *
     * @param file where the bytes lie
     * @param name the file's name as its sender calls it
     * @param sink told of each row, in the file's order, while reading
     */
    public Reading readStaff(Path file, String name, RowSink<StaffRow> sink) {
        throw new UnsupportedOperationException();
    }
}
