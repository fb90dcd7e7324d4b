package org.ngoaingu.digest;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.digest.sheet.DigestSheet;
import org.ngoaingu.digest.sheet.SheetFacts;
import org.ngoaingu.digest.sheet.SheetRow;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Snapshot;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.progress.Target;
import org.ngoaingu.progress.Targets;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;
import org.ngoaingu.staff.Units;
import org.springframework.stereotype.Component;

/** The spreadsheet of a digest: the unit's lines, then those of the units right below it. */
@Component
class DigestTable {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Units below that get rows; more are read by nobody. */
    private static final int BELOW = 500;

    private final DigestSheet sheet;
    private final Units units;
    private final Snapshots snapshots;
    private final Targets targets;

    DigestTable(DigestSheet sheet, Units units, Snapshots snapshots, Targets targets) {
        this.sheet = sheet;
        this.units = units;
        this.snapshots = snapshots;
        this.targets = targets;
    }

    ChatFile of(DigestFacts facts, Locale language) {
        var written = new ByteArrayOutputStream();
        try {
            sheet.write(table(facts, language), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // written into memory
        }
        return new ChatFile("%s-%s.xlsx".formatted(facts.unit().code(), facts.day()), XLSX, written.toByteArray());
    }

    private SheetFacts table(DigestFacts facts, Locale language) {
        var rows = new ArrayList<>(own(facts, language));
        var below = units.subtree(facts.unit().id(), facts.day()).stream()
                .filter(unit -> facts.unit().id().equals(unit.parent()))
                .limit(BELOW)
                .toList();
        var ids = below.stream().map(Unit::id).toList();
        var latest = snapshots.histories(ids, facts.day(), 1);
        var given = targets.of(ids, facts.day());
        below.forEach(unit -> latest.getOrDefault(unit.id(), List.of())
                .forEach(snapshot -> rows.addAll(rows(unit, snapshot, byLine(given, unit), language))));
        var plan = facts.now().plan().name().say(language);
        return new SheetFacts(language, facts.unit().name(), facts.day(), plan, List.of(), rows);
    }

    private static Map<LineId, Target> byLine(Map<UnitId, List<Target>> given, Unit unit) {
        return given.getOrDefault(unit.id(), List.of()).stream().collect(toMap(Target::line, it -> it));
    }

    static List<SheetRow> own(DigestFacts facts, Locale language) {
        return DigestFacts.counted(facts.now()).stream()
                .filter(LineProgress.Counted::open)
                .map(it -> row(facts.unit(), true, it, goal(facts, it), language))
                .toList();
    }

    /** As text and picture have it. */
    private static Goal goal(DigestFacts facts, LineProgress.Counted counted) {
        return facts.lines().stream()
                .filter(it -> it.counted().line().id().equals(counted.line().id()))
                .findFirst()
                .map(LineFacts::goal)
                .orElseGet(() -> Goal.of(facts.unit(), counted, Map.of())); // it counts nobody
    }

    private static List<SheetRow> rows(Unit unit, Snapshot snapshot, Map<LineId, Target> given, Locale language) {
        return DigestFacts.counted(snapshot).stream()
                .filter(LineProgress.Counted::open)
                .map(it -> row(unit, false, it, Goal.of(unit, it, given), language))
                .toList();
    }

    private static SheetRow row(Unit unit, boolean own, LineProgress.Counted it, Goal goal, Locale language) {
        return new SheetRow(
                unit.name(),
                own,
                it.line().group().name().say(language),
                it.people(),
                it.excluded(),
                it.unknown(),
                it.in(),
                null,
                it.reached(),
                it.withSpecialised(),
                goal.rate(),
                goal.needed(it));
    }
}
