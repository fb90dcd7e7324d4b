package org.ngoaingu.certificate.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Conversion;
import org.ngoaingu.certificate.Conversion.AtLeast;
import org.ngoaingu.certificate.Conversion.Exactly;
import org.ngoaingu.certificate.Conversion.NoLevel;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.Skill;
import org.ngoaingu.certificate.catalogue.Row;
import org.ngoaingu.certificate.catalogue.Row.PointsBand;
import org.ngoaingu.certificate.catalogue.Row.SkillsBand;
import org.ngoaingu.certificate.catalogue.Row.ValueBand;
import org.ngoaingu.certificate.catalogue.Table;
import org.ngoaingu.platform.Message;

/**
 * Which level a score has in one set (domain 3.2, 3.3). A confirmed row decides, its lower bound first; an unconfirmed
 * row gives no level of its own; a score above the highest confirmed row has that row's level or higher.
 */
public final class Equivalence {

    private final Table table;

    public Equivalence(Table table) {
        this.table = table;
    }

    public Conversion level(CertificateType type, Score score) {
        if (type.kind() != CertificateType.Kind.CERTIFICATE) {
            return no("certificate.no-level." + type.kind().name().toLowerCase(Locale.ROOT));
        }
        return switch (score) {
            case Score.Points points -> ofPoints(pointsRows(type, null), points.value());
            case Score.Named named -> ofNamed(type, named);
            case Score.Skills skills -> ofSkills(type, skills);
            case Score.Nothing nothing -> no("certificate.no-level.not-in-set");
        };
    }

    /** The lowest scores that reach the level by confirmed rows; empty when none does. */
    public List<Score> lowest(CertificateType type, int level) {
        var lowest = new ArrayList<Score>();
        var values = reaching(type, level)
                .filter(row -> row.band() instanceof ValueBand)
                .toList();
        values.stream()
                .mapToInt(row -> ((ValueBand) row.band()).rank())
                .min()
                .ifPresent(rank -> values.stream()
                        .map(row -> (ValueBand) row.band())
                        .filter(band -> band.rank() == rank)
                        .forEach(band -> lowest.add(new Score.Named(band.value()))));
        reaching(type, level)
                .map(Row::band)
                .filter(PointsBand.class::isInstance)
                .map(band -> ((PointsBand) band).from())
                .min(Comparator.naturalOrder())
                .ifPresent(points -> lowest.add(new Score.Points(points)));
        reaching(type, level)
                .filter(row -> row.band() instanceof SkillsBand)
                .min(Comparator.comparing(Equivalence::levelOf))
                .ifPresent(row -> lowest.add(beginning((SkillsBand) row.band())));
        return lowest;
    }

    /** Whether only unconfirmed rows of the type reach the level. */
    public boolean onlyUnconfirmed(CertificateType type, int level) {
        return lowest(type, level).isEmpty()
                && table.rowsOf(type.id())
                        .anyMatch(row -> !row.confirmed() && row.level() != null && row.level() >= level);
    }

    private Stream<Row> reaching(CertificateType type, int level) {
        return table.rowsOf(type.id()).filter(row -> row.confirmed() && row.level() != null && row.level() >= level);
    }

    private static Score.Skills beginning(SkillsBand band) {
        var skills = new EnumMap<Skill, Integer>(Skill.class);
        band.of().forEach((skill, points) -> skills.put(skill, points.from().intValueExact()));
        return new Score.Skills(skills);
    }

    /** Rows on the type's own scale, or on that of one skill, lowest first. */
    private List<Scored> pointsRows(CertificateType type, @Nullable Skill skill) {
        var rows = new ArrayList<Scored>();
        table.rowsOf(type.id()).forEach(row -> {
            if (skill == null && row.band() instanceof PointsBand band) {
                rows.add(new Scored(row, band));
            }
            if (skill != null && row.band() instanceof SkillsBand bands) {
                rows.add(new Scored(row, Objects.requireNonNull(bands.of().get(skill))));
            }
        });
        rows.sort(Comparator.comparing(row -> row.band().from()));
        return rows;
    }

    private record Scored(Row row, PointsBand band) {}

    private static Conversion ofPoints(List<Scored> rows, BigDecimal score) {
        var blank = rows.stream()
                .filter(row -> row.row().level() == null && row.band().has(score))
                .findFirst();
        if (blank.isPresent()) {
            return no("certificate.no-level.not-in-set");
        }
        var confirmed = rows.stream()
                .filter(row -> row.row().confirmed() && row.row().level() != null)
                .toList();
        var deciding =
                confirmed.stream().filter(row -> row.band().begins(score)).toList();
        if (!deciding.isEmpty()) {
            var row = deciding.getLast();
            var highest = row.equals(confirmed.getLast());
            return highest && (row.band().to() == null || !row.band().has(score))
                    ? new AtLeast(levelOf(row.row()), row.row().source())
                    : new Exactly(levelOf(row.row()), row.row().source());
        }
        return rows.stream()
                .filter(row -> row.band().has(score))
                .findFirst()
                .map(row -> unconfirmed(row.row()))
                .orElseGet(() ->
                        no(confirmed.isEmpty() ? "certificate.no-level.not-in-set" : "certificate.no-level.below"));
    }

    private Conversion ofNamed(CertificateType type, Score.Named named) {
        var rank = type.value(named.value()).map(CertificateType.Value::rank).orElse(0);
        var rows = table.rowsOf(type.id())
                .filter(row -> row.band() instanceof ValueBand)
                .toList();
        var own = rows.stream()
                .filter(row -> ((ValueBand) row.band()).value().equals(named.value()))
                .findFirst();
        if (own.isPresent() && own.get().confirmed()) {
            return new Exactly(levelOf(own.get()), own.get().source());
        }
        return rows.stream()
                .filter(row -> row.confirmed() && ((ValueBand) row.band()).rank() < rank)
                .max(Comparator.comparingInt(row -> ((ValueBand) row.band()).rank()))
                .<Conversion>map(row -> new AtLeast(levelOf(row), row.source()))
                .or(() -> own.map(Equivalence::unconfirmed))
                .orElseGet(() -> no(rows.isEmpty() ? "certificate.no-level.not-in-set" : "certificate.no-level.below"));
    }

    /** The lowest of the four skills decides. */
    private Conversion ofSkills(CertificateType type, Score.Skills skills) {
        return Stream.of(Skill.values())
                .map(skill -> ofPoints(pointsRows(type, skill), BigDecimal.valueOf(skills.of(skill))))
                .min(Comparator.comparingInt(Equivalence::height))
                .orElseThrow();
    }

    /** Orders conversions: none, then by level, exactly before at least. */
    private static int height(Conversion conversion) {
        return switch (conversion) {
            case NoLevel none -> 0;
            case Exactly exactly -> 2 * exactly.level();
            case AtLeast atLeast -> 2 * atLeast.level() + 1;
        };
    }

    private static int levelOf(Row row) {
        return Objects.requireNonNull(row.level());
    }

    private static Conversion unconfirmed(Row row) {
        return new NoLevel(Message.of("certificate.no-level.unconfirmed", "source", row.source()));
    }

    private static Conversion no(String key) {
        return new NoLevel(Message.of(key));
    }
}
