package org.ngoaingu.plan.file;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.plan.Authority;
import org.ngoaingu.plan.Condition;
import org.ngoaingu.plan.Exclusion;
import org.ngoaingu.plan.Group;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Notice;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Reading;
import org.ngoaingu.plan.Uncounted;
import org.ngoaingu.platform.Wording;

/** A plan as its file writes it: parts by name, and lines that name them. Checked before it becomes a {@link Plan}. */
record PlanFile(
        String id,
        String number,
        LocalDate issued,
        Wording name,
        Authority authority,
        Window valid,
        String equivalenceSet,
        Map<String, People> groups,
        @Nullable Map<String, People> focusGroups,
        @Nullable List<Excluded> exclusions,
        @Nullable Map<String, Read> readings,
        Map<String, String> sentences,
        List<Row> lines,
        @Nullable List<Uncounted> uncounted,
        @Nullable Map<String, TaskFile.Named> bodies,
        @Nullable List<TaskFile> tasks,
        @Nullable Notice notice) {

    record Window(LocalDate from, LocalDate to) {}

    record People(Wording name, List<Condition> conditions) {}

    record Excluded(String id, Wording name, String section, String quote, List<Condition> conditions) {}

    record Read(
            Wording text,
            @Nullable Map<String, List<Condition>> otherwise,
            @Nullable List<Condition> alsoExcluded) {}

    record Row(
            String id,
            LocalDate due,
            int rate,
            int minLevel,
            boolean specialised,
            String group,
            @Nullable List<String> focus,
            String section,
            String sentence,
            @Nullable List<String> readings) {}

    Plan plan() {
        var groupsById = byId(groups);
        var focusById = byId(orEmpty(focusGroups));
        var readingsById = orEmpty(readings).entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, it -> reading(it.getKey(), it.getValue())));
        var rows = lines.stream()
                .map(row -> line(row, groupsById, focusById, readingsById))
                .toList();
        var excluded = orEmpty(exclusions).stream()
                .map(it -> new Exclusion(new Group(it.id(), it.name(), it.conditions()), it.section(), it.quote()))
                .toList();
        var bodiesById = TaskFile.bodies(orEmpty(bodies));
        return new Plan(
                new PlanId(id),
                number,
                issued,
                name,
                authority,
                valid.from(),
                valid.to(),
                equivalenceSet,
                excluded,
                rows,
                orEmpty(uncounted),
                List.copyOf(bodiesById.values()),
                orEmpty(tasks).stream().map(task -> task.task(bodiesById)).toList(),
                notice);
    }

    private Line line(
            Row row, Map<String, Group> groupsById, Map<String, Group> focusById, Map<String, Reading> readingsById) {
        return new Line(
                new LineId(row.id()),
                row.due(),
                row.rate(),
                row.minLevel(),
                row.specialised(),
                named(groupsById, row.group()),
                orEmpty(row.focus()).stream().map(id -> named(focusById, id)).toList(),
                row.section(),
                named(sentences, row.sentence()),
                orEmpty(row.readings()).stream()
                        .map(id -> named(readingsById, id))
                        .toList());
    }

    private static Reading reading(String id, Read read) {
        return new Reading(id, read.text(), orEmpty(read.otherwise()), orEmpty(read.alsoExcluded()));
    }

    private static Map<String, Group> byId(Map<String, People> people) {
        return people.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey,
                        it -> new Group(
                                it.getKey(), it.getValue().name(), it.getValue().conditions())));
    }

    /** A part that the checks found to be there. */
    static <T> T named(Map<String, T> parts, String id) {
        return Objects.requireNonNull(parts.get(id));
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
