package org.ngoaingu.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** Tells the conditions of an audience: a phrase each, all of which hold. */
@Component
public class AudienceWords {

    /** Units of one condition that are named; the others are counted. */
    private static final int NAMED = 10;

    private final Units units;
    private final LineReaders lines;
    private final Clock clock;

    AudienceWords(Units units, LineReaders lines, Clock clock) {
        this.units = units;
        this.lines = lines;
        this.clock = clock;
    }

    public List<Message> of(Audience audience) {
        var said = new ArrayList<Message>();
        if (!audience.units().isEmpty()) {
            said.add(Message.of("announcement.audience.unit", "unit", named("or", audience.units())));
        }
        if (!audience.categories().isEmpty()) {
            var names = audience.categories().stream().sorted().map(it -> Message.of("category." + it));
            said.add(Message.of("announcement.audience.category", "category", joined("or", names)));
        }
        if (!audience.roles().isEmpty()) {
            var names = audience.roles().stream().sorted().map(ReaderRole::says);
            said.add(Message.of("announcement.audience.role", "role", joined("or", names)));
        }
        if (audience.line() != null) {
            said.add(line(audience.line()));
        }
        if (audience.linked() != null) {
            said.add(
                    Message.of(audience.linked() ? "announcement.audience.linked" : "announcement.audience.notLinked"));
        }
        if (!audience.withoutUnits().isEmpty()) {
            said.add(Message.of("announcement.audience.withoutUnit", "unit", named("and", audience.withoutUnits())));
        }
        if (!audience.withoutPeople().isEmpty()) {
            var count = audience.withoutPeople().size();
            said.add(Message.of("announcement.audience.withoutPeople", "count", count));
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

    private Message named(String between, Collection<UnitId> those) {
        var names = joined(
                between,
                those.stream()
                        .sorted(Comparator.comparingLong(UnitId::value))
                        .limit(NAMED)
                        .map(this::name));
        return those.size() > NAMED
                ? Message.of("announcement.audience.more", "some", names, "more", those.size() - NAMED)
                : names;
    }

    private Message name(UnitId unit) {
        return Message.of(
                "announcement.audience.name",
                "name",
                units.find(unit, LocalDate.now(clock)).map(it -> it.name()).orElse("?"));
    }

    /** {@code A, B or C}. */
    private static Message joined(String between, Stream<Message> names) {
        var all = names.toList();
        return all.subList(0, all.size() - 1).stream()
                .reduce((some, one) -> Message.of("announcement.audience.comma", "some", some, "one", one))
                .map(some -> Message.of("announcement.audience." + between, "some", some, "one", all.getLast()))
                .orElseGet(all::getLast);
    }
}
