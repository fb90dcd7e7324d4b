package org.ngoaingu.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ngoaingu.digest.DigestFacts.Below;
import org.ngoaingu.digest.DigestFacts.UnitGap;
import org.ngoaingu.digest.DigestWords.Weeks;
import org.ngoaingu.digest.picture.PictureLine;
import org.ngoaingu.digest.sheet.SheetRow;
import org.ngoaingu.plan.Authority;
import org.ngoaingu.plan.Group;
import org.ngoaingu.plan.Line;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.platform.Wording;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Snapshot;
import org.ngoaingu.progress.Target;
import org.ngoaingu.progress.UnitPeople;
import org.ngoaingu.staff.Level;
import org.ngoaingu.staff.Unit;
import org.ngoaingu.staff.UnitId;

/** Text, picture and spreadsheet of 1,000 units drawn at random say the same numbers, in a message that fits. */
class DigestAgreesTests {

    private static final int UNITS = 1_000;
    private static final int CAPTION = 1_024;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    private final DigestWords words = new DigestWords(new Texts());

    @Test
    void everyNumberIsTheSameInTextPictureAndSpreadsheet() {
        var told = 0;
        for (int seed = 0; seed < UNITS; seed++) {
            var facts = facts(new Random(seed));
            for (var language : LANGUAGES) {
                var reply = words.reply(
                        facts,
                        new Weeks(DAY.minusWeeks(seed % 4), DAY),
                        Gathering.Scope.AUTHORITY,
                        named(new Random(seed)),
                        language);
                assertThat(reply.text().length()).as("seed %d", seed).isLessThanOrEqualTo(CAPTION);
                assertThat(reply.choices())
                        .hasSizeLessThanOrEqualTo(Next.MOST + 3)
                        .allSatisfy(choice -> assertThat(choice.data().length()).isLessThanOrEqualTo(64));
                told += agree(facts, reply.text(), language, seed);
            }
        }
        assertThat(told).as("lines that were held against each other").isGreaterThan(UNITS);
    }

    private static int agree(DigestFacts facts, String text, Locale language, int seed) {
        var picture = DigestPicture.shown(facts, language);
        var rows = DigestTable.own(facts, language);
        assertThat(picture.day()).isEqualTo(facts.day());
        var told = 0;
        for (int at = 0; at < facts.lines().size(); at++) {
            var shown = picture.lines().get(at);
            var row = row(rows, shown);
            assertThat(row.reached()).as("seed %d", seed).isEqualTo(shown.reached());
            assertThat(row.counted()).isEqualTo(shown.counted());
            assertThat(row.goal()).isEqualTo(shown.goal());
            assertThat(row.needed())
                    .isEqualTo(Math.max(0, Math.ceilDiv(row.goal() * row.counted(), 100) - row.reached()));
            var said = text.lines()
                    .filter(line -> line.startsWith("- " + shown.label() + ","))
                    .findFirst();
            if (said.isPresent()) {
                assertThat(said.get())
                        .as("seed %d", seed)
                        .contains(": %s/%s".formatted(said(row.reached(), language), said(row.counted(), language)))
                        .contains(" " + row.goal());
                if (row.needed() > 0) {
                    assertThat(said.get()).contains(said(row.needed(), language));
                }
                told++;
            }
        }
        return told;
    }

    private static String said(int number, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    private static SheetRow row(List<SheetRow> rows, PictureLine shown) {
        return rows.stream()
                .filter(row -> row.group().equals(shown.label()))
                .findFirst()
                .orElseThrow();
    }

    private static DigestFacts facts(Random random) {
        var lines = IntStream.range(0, random.nextInt(9))
                .mapToObj(number -> line(random, number))
                .toList();
        var history = new ArrayList<Snapshot>();
        for (int week = random.nextInt(12); week >= 0; week--) {
            history.add(snapshot(random, DAY.minusWeeks(week), lines));
        }
        var since = random.nextBoolean() ? null : history.getFirst();
        var unit = unit(random);
        return new DigestFacts(
                unit,
                history,
                since,
                DigestFacts.lines(unit, history, since, targets(random, unit, lines)),
                List.of(),
                random.nextBoolean()
                        ? Below.NONE
                        : new Below(
                                List.of(new UnitGap(name(random), 12), new UnitGap(name(random), 3)),
                                List.of(new UnitGap(name(random), 3))));
    }

    private static Unit unit(Random random) {
        var id = new UnitId(1 + random.nextInt(1_000_000));
        return new Unit(
                id, "U" + id.value(), name(random), null, null, null, null, null, null, null, Set.of(), List.of(id));
    }

    private static Map<LineId, Target> targets(Random random, Unit unit, List<Line> lines) {
        return lines.stream()
                .filter(line -> random.nextBoolean())
                .map(line -> new Target(unit.id(), line.id(), 1 + random.nextInt(100), null))
                .collect(Collectors.toMap(Target::line, it -> it));
    }

    private static Named named(Random random) {
        var names = random.nextBoolean()
                ? List.<String>of()
                : Collections.nCopies(
                        Naming.MOST,
                        "Người Thử Nghiệm ".repeat(1 + random.nextInt(8)).strip());
        return new Named(names, names);
    }

    /** Of any length, up to what a list may bring. */
    private static String name(Random random) {
        return "Trung tâm thử nghiệm số %d "
                .formatted(random.nextInt(100))
                .repeat(1 + random.nextInt(12))
                .strip();
    }

    private static Line line(Random random, int number) {
        var group = new Group("g" + number, new Wording("nhóm số " + number, "group no. " + number), List.of());
        return new Line(
                new LineId("L" + number),
                DAY.plusWeeks(random.nextInt(300) - 20L),
                1 + random.nextInt(100),
                1 + random.nextInt(6),
                false,
                group,
                List.of(),
                "III",
                "…",
                List.of());
    }

    private static Snapshot snapshot(Random random, LocalDate day, List<Line> lines) {
        var plan = new Plan(
                new PlanId("P"),
                "1/KH",
                DAY,
                new Wording("Kế hoạch", "Plan"),
                new Authority("Ủy ban nhân dân", Level.DISTRICT),
                DAY.minusYears(1),
                DAY.plusYears(5),
                "tt23-2021",
                List.of(),
                lines,
                List.of(),
                List.of(),
                List.of(),
                null);
        var counted = lines.stream().map(line -> counted(random, line, day)).toList();
        var people = new UnitPeople(
                random.nextInt(500), random.nextInt(3), random.nextInt(3) * random.nextInt(100), random.nextInt(200));
        return new Snapshot(new UnitId(1), day, plan, counted, people);
    }

    private static LineProgress counted(Random random, Line line, LocalDate day) {
        if (random.nextInt(10) == 0) {
            return new LineProgress.NoData(line, line.referenceDay(day));
        }
        var in = random.nextInt(4) == 0 ? 0 : random.nextInt(100_000);
        var reached = in == 0 ? 0 : random.nextInt(in + 1);
        var unknown = random.nextInt(3);
        return new LineProgress.Counted(
                line, line.isOpen(day), day, in + unknown, in, 0, 0, unknown, reached, reached, null, null);
    }
}
