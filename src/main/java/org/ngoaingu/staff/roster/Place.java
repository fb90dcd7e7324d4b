package org.ngoaingu.staff.roster;

import org.springframework.modulith.NamedInterface;

/**
 * Where a row stands in a file.
 *
 * @param sheet the sheet's name, or the file's name for CSV
 * @param row the row's number as the office's program shows it, from 1
 */
@NamedInterface("roster")
public record Place(String sheet, int row) {}
