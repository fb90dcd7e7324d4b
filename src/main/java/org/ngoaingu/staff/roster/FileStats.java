package org.ngoaingu.staff.roster;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the columns of all tables of a file hold, taken together. */
final class FileStats {

    static final Set<Column> ANSWERING =
            Set.of(Column.MANAGER, Column.REQUIRES_LANGUAGE, Column.CERTIFICATE_VERIFIED, Column.FOREIGN_AFFAIRS);

    private final Map<Column, ColumnStats> stats = new EnumMap<>(Column.class);
    private final Set<Column> certificates = new TreeSet<>();
    private final Set<String> dropped = new TreeSet<>();
    private final Set<String> ignored = new TreeSet<>();

    static FileStats of(Collection<Survey.Result> surveys) {
        var all = new FileStats();
        surveys.forEach(survey -> survey.stats().forEach(all::add));
        return all;
    }

    private void add(Layout layout, Map<Integer, ColumnStats> seen) {
        layout.places()
                .forEach((column, index) -> stats.computeIfAbsent(column, same -> new ColumnStats())
                        .add(seen.getOrDefault(index, new ColumnStats())));
        layout.certificates().forEach(certificate -> certificates.addAll(certificate.keySet()));
        layout.sensitive().forEach(index -> dropped.add(layout.headings().get(index)));
        layout.ignored().forEach(index -> ignored.add(layout.headings().get(index)));
    }

    /** In a file of refused rows a no is written out, so that a blank never means it. */
    FileHead.@Nullable Answers answers(Column column) {
        var seen = stats.get(column);
        var answers = seen == null ? null : seen.answers();
        return answers == FileHead.Answers.MARKS && has(Column.REFUSAL) ? FileHead.Answers.YES_NO : answers;
    }

    int paddedWidth(Column column) {
        var seen = stats.get(column);
        return seen == null ? 0 : seen.paddedWidth();
    }

    boolean has(Column column) {
        return stats.containsKey(column) || certificates.contains(column);
    }

    /** A column of answers in which nothing stands is as good as missing. */
    Map<Column, FileHead.Answers> columns() {
        var columns = new HashMap<Column, FileHead.Answers>();
        certificates.forEach(column -> columns.put(column, FileHead.Answers.TEXT));
        stats.forEach((column, seen) -> {
            var answers = ANSWERING.contains(column) ? answers(column) : FileHead.Answers.TEXT;
            if (answers != null) {
                columns.put(column, answers);
            }
        });
        return columns;
    }

    Set<String> dropped() {
        return dropped;
    }

    Set<String> ignored() {
        return ignored;
    }
}
