package org.ngoaingu.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** Tells the conditions of an audience, a sentence each. */
@Component
class AudienceWords {

    private final Units units;
    private final LineReaders lines;

    AudienceWords(Units units, LineReaders lines) {
        this.units = units;
        this.lines = lines;
    }

    List<Message> of(Audience audience, LocalDate day) {
        var said = new ArrayList<Message>();
        for (var unit : sorted(audience.units())) {
            said.add(Message.of("announcement.audience.unit", "unit", name(unit, day)));
        }
        for (var category : audience.categories().stream().sorted().toList()) {
            said.add(Message.of("announcement.audience.category", "category", Message.of("category." + category)));
        }
        for (var role : audience.roles().stream().sorted().toList()) {
            said.add(Message.of("announcement.audience.role", "role", role.says()));
        }
        if (audience.line() != null) {
            said.add(line(audience.line()));
        }
        if (audience.linked() != null) {
            said.add(
                    Message.of(audience.linked() ? "announcement.audience.linked" : "announcement.audience.notLinked"));
        }
        for (var unit : sorted(audience.withoutUnits())) {
            said.add(Message.of("announcement.audience.withoutUnit", "unit", name(unit, day)));
        }
        if (!audience.withoutPeople().isEmpty()) {
            said.add(Message.of(
                    "announcement.audience.withoutPeople",
                    "count",
                    audience.withoutPeople().size()));
        }
        return said;
    }

    private Message line(LineCondition condition) {
        return lines.line(condition)
                .map(line -> new Message(
                        "announcement.audience.line." + condition.standing(),
                        Map.of("rate", line.rate(), "group", line.group().name(), "day", line.due())))
                .orElseGet(() -> Message.of("announcement.audience.lineGone"));
    }

    private String name(UnitId unit, LocalDate day) {
        return units.find(unit, day).map(it -> it.name()).orElse("?");
    }

    private static List<UnitId> sorted(Collection<UnitId> units) {
        return units.stream()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
    }
}
