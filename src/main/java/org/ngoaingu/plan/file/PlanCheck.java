package org.ngoaingu.plan.file;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ngoaingu.platform.DataFile;
import org.ngoaingu.platform.Message;
import tools.jackson.databind.JsonNode;

/** What the shape alone cannot say: that names lead somewhere, ids stand once and dates fit together. */
final class PlanCheck {

    private final DataFile file;
    private final JsonNode root;

    PlanCheck(DataFile file) {
        this.file = file;
        root = file.root();
    }

    /** Adds to the file what is wrong in it. */
    void check() {
        window();
        var groups = names("groups");
        var focus = names("focusGroups");
        var exclusions = ids("exclusions");
        ids("lines");
        for (var line : root.path("lines")) {
            due(line.path("due"), day(line.path("due")));
            leads(line.path("group"), groups);
            leads(line.path("sentence"), names("sentences"));
            line.path("focus").forEach(name -> leads(name, focus));
            line.path("readings").forEach(name -> leads(name, names("readings")));
        }
        tasks();
        var parts = Stream.of(groups, focus, exclusions).flatMap(Set::stream).collect(Collectors.toSet());
        for (var reading : root.path("readings")) {
            reading.path("otherwise").properties().forEach(it -> leads(it.getKey(), it.getValue(), parts));
        }
    }

    private void tasks() {
        ids("tasks");
        var bodies = names("bodies");
        for (var task : root.path("tasks")) {
            task.path("lead").forEach(name -> leads(name, bodies));
            task.path("support").forEach(name -> leads(name, bodies));
            for (var schedule : task.path("schedule")) {
                if (schedule.has("year")) {
                    due(
                            schedule.path("year"),
                            LocalDate.of(schedule.path("year").asInt(), 12, 31));
                }
            }
        }
    }

    private void window() {
        var to = root.path("valid").path("to");
        if (day(to).isBefore(day(root.path("valid").path("from")))) {
            file.add(to, Message.of("plan.file.windowEmpty"));
        }
    }

    private void due(JsonNode at, LocalDate due) {
        var from = day(root.path("valid").path("from"));
        var to = day(root.path("valid").path("to"));
        if (due.isBefore(from) || due.isAfter(to)) {
            file.add(at, Message.of("plan.file.dueOutsideWindow", "due", due));
        }
    }

    private void leads(JsonNode name, Set<String> known) {
        leads(name.asString(), name, known);
    }

    private void leads(String name, JsonNode at, Set<String> known) {
        if (!known.contains(name)) {
            file.add(at, Message.of("file.leadsNowhere", "name", name));
        }
    }

    private Set<String> names(String part) {
        return Set.copyOf(root.path(part).propertyNames());
    }

    private Set<String> ids(String part) {
        var seen = new HashSet<String>();
        for (var item : root.path(part)) {
            if (!seen.add(item.path("id").asString())) {
                file.add(
                        item.path("id"),
                        Message.of("file.idTwice", "id", item.path("id").asString()));
            }
        }
        return seen;
    }

    private static LocalDate day(JsonNode node) {
        return LocalDate.parse(node.asString());
    }
}
