package org.ngoaingu.staff.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself.
 *
 * @param name the file's name as its sender calls it
 * @param asOf the title's «Tính đến ngày …»; absent where the file has none
 * @param columns the columns that were found, on whatever sheet, and how each answers. A fact without a column is
 *     unknown and must not overwrite what is known
 * @param dropped headings of sensitive columns, dropped unread
 * @param ignored headings of columns that nothing here asks for
 * @param leftOut names of hidden sheets and of sheets without a table
 * @param banners unit banner rows as written ("PHÒNG NỘI VỤ"); a roster speaks for these units too. Banners of blocks
 *     ("KHỐI PHÒNG CHUYÊN MÔN") may be among them: they name no unit
 */
public record FileHead(
        String name,
        @Nullable LocalDate asOf,
        Map<Column, Answers> columns,
        Set<String> dropped,
        Set<String> ignored,
        List<String> leftOut,
        Set<String> banners) {

    public FileHead {
        columns = Map.copyOf(columns);
        dropped = Set.copyOf(dropped);
        ignored = Set.copyOf(ignored);
        leftOut = List.copyOf(leftOut);
        banners = Set.copyOf(banners);
    }

    /** Whether the file holds rows that an import refused: it names only some of those whom the first file named. */
    public boolean isSupplement() {
        return columns.containsKey(Column.REFUSAL);
    }

    /** How the cells of a column answer (domain 4.5). */
    public enum Answers {
        /** Any text, number or date. */
        TEXT,
        /** Marks such as "x": a blank means no. */
        MARKS,
        /** Có and Không: a blank means unknown. */
        YES_NO
    }
}
