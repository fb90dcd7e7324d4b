package org.ngoaingu.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.digest.sheet.DigestSheet;
import org.ngoaingu.digest.sheet.SheetFacts;
import org.ngoaingu.digest.sheet.SheetRow;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Snapshot;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.staff.Unit;
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

    DigestTable(DigestSheet sheet, Units units, Snapshots snapshots) {
        this.sheet = sheet;
        this.units = units;
        this.snapshots = snapshots;
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
        var latest = snapshots.histories(below.stream().map(Unit::id).toList(), facts.day(), 1);
        below.forEach(unit -> latest.getOrDefault(unit.id(), List.of())
                .forEach(snapshot -> rows.addAll(rows(unit.name(), false, snapshot, language))));
        var plan = facts.now().plan().name().say(language);
        return new SheetFacts(language, facts.unit().name(), facts.day(), plan, List.of(), rows);
    }

    static List<SheetRow> own(DigestFacts facts, Locale language) {
        return rows(facts.unit().name(), true, facts.now(), language);
    }

    private static List<SheetRow> rows(String unit, boolean own, Snapshot snapshot, Locale language) {
        return DigestFacts.counted(snapshot).stream()
                .filter(LineProgress.Counted::open)
                .map(it -> new SheetRow(
                        unit,
                        own,
                        it.line().group().name().say(language),
                        it.people(),
                        it.excluded(),
                        it.unknown(),
                        it.in(),
                        null,
                        it.reached(),
                        it.withSpecialised(),
                        it.line().rate(),
                        it.needed()))
                .toList();
    }
}
