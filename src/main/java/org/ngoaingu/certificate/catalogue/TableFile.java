package org.ngoaingu.certificate.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.CertificateType.Kind;
import org.ngoaingu.certificate.CertificateType.Scale;
import org.ngoaingu.certificate.EquivalenceSet;
import org.ngoaingu.certificate.Names;
import org.ngoaingu.certificate.Skill;
import org.ngoaingu.certificate.catalogue.Row.Band;
import org.ngoaingu.certificate.catalogue.Row.PointsBand;
import org.ngoaingu.certificate.catalogue.Row.SkillsBand;
import org.ngoaingu.certificate.catalogue.Row.ValueBand;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/** An equivalence set as it stands in its file. */
public final class TableFile {

    private final DataFile file;
    private final Catalogue catalogue;

    private TableFile(DataFile file, Catalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
    }

    /** The set of the file, or a {@link DataProblem}. */
    public static Table read(Resource yaml, Resource schema, Catalogue catalogue) {
        return new TableFile(DataFile.read(yaml, schema), catalogue).table();
    }

    private Table table() {
        var root = file.root();
        var rows = new ArrayList<Row>();
        for (var node : root.get("rows")) {
            var row = row(node);
            rows.stream().filter(other -> overlap(other, row)).findFirst().ifPresent(other -> {
                throw file.problem(node, "this row of %s overlaps an earlier one".formatted(row.type()));
            });
            rows.add(row);
        }
        return new Table(set(root), List.copyOf(rows));
    }

    private EquivalenceSet set(JsonNode root) {
        var names = root.get("name");
        var set = new EquivalenceSet(
                root.get("id").asString(),
                new Names(names.get("vi").asString(), names.get("en").asString()),
                root.get("source").asString(),
                day(root.get("valid_from")),
                day(root.get("valid_to")),
                root.has("adopted_by") ? root.get("adopted_by").asString() : null,
                day(root.get("adopted_on")));
        if (set.isAdopted() != (set.adoptedOn() != null)) {
            throw file.problem(root, "adopted_by and adopted_on belong together");
        }
        return set;
    }

    private Row row(JsonNode node) {
        var type = catalogue
                .type(node.get("type").asString())
                .orElseThrow(() ->
                        file.problem(node, "unknown type " + node.get("type").asString()));
        if (type.kind() != Kind.CERTIFICATE) {
            throw file.problem(node, type.id() + " is no certificate of a foreign language and has no level");
        }
        var source = node.get("source").asString();
        var document = file.root().get("sources").get(source);
        if (document == null) {
            throw file.problem(node, "source " + source + " is not among the sources");
        }
        var level = node.get("level");
        return new Row(
                type.id(),
                band(type, node),
                level.isNumber() ? level.asInt() : null,
                document.asString(),
                node.get("confirmed").asBoolean());
    }

    private Band band(CertificateType type, JsonNode node) {
        if (node.has("value")) {
            var id = node.get("value").asString();
            return type.value(id)
                    .map(value -> new ValueBand(id, value.rank()))
                    .orElseThrow(() -> file.problem(node, type.id() + " has no value " + id));
        }
        if (node.has("to") && node.get("to").isNumber() != node.get("from").isNumber()) {
            throw file.problem(node, "one end is a number, the other names skills");
        }
        if (node.get("from").isNumber()) {
            return points(node, type.points(), node.get("from"), node.get("to"));
        }
        var bands = new EnumMap<Skill, PointsBand>(Skill.class);
        for (var skill : Skill.values()) {
            var name = skill.name().toLowerCase(Locale.ROOT);
            bands.put(
                    skill,
                    points(
                            node,
                            type.skills().get(skill),
                            node.get("from").get(name),
                            node.has("to") ? node.get("to").get(name) : null));
        }
        return new SkillsBand(bands);
    }

    private PointsBand points(JsonNode at, @Nullable Scale scale, JsonNode from, @Nullable JsonNode to) {
        if (scale == null) {
            throw file.problem(at, "the catalogue has no such scale for this type");
        }
        var band = new PointsBand(from.decimalValue(), to == null ? null : to.decimalValue());
        if (!scale.has(band.from()) || (band.to() != null && !scale.has(band.to()))) {
            throw file.problem(at, "a score of this row is not on the scale of its type");
        }
        if (band.to() != null && band.from().compareTo(band.to()) > 0) {
            throw file.problem(at, "this row ends below its beginning");
        }
        return band;
    }

    /** Two lowest scores never overlap; two bands do where they share a score. */
    private static boolean overlap(Row one, Row other) {
        if (!one.type().equals(other.type())) {
            return false;
        }
        return switch (one.band()) {
            case ValueBand value -> value.equals(other.band());
            case PointsBand points -> other.band() instanceof PointsBand others && overlap(points, others);
            case SkillsBand skills ->
                other.band() instanceof SkillsBand others
                        && skills.of().entrySet().stream()
                                .anyMatch(entry -> overlap(
                                        entry.getValue(),
                                        Objects.requireNonNull(others.of().get(entry.getKey()))));
        };
    }

    private static boolean overlap(PointsBand one, PointsBand other) {
        if (one.to() == null || other.to() == null) {
            return one.from().compareTo(other.from()) == 0;
        }
        return one.to().min(other.to()).compareTo(one.from().max(other.from())) >= 0;
    }

    private @Nullable LocalDate day(@Nullable JsonNode node) {
        return node == null ? null : file.day(node);
    }

    /** All sets, checked that no two have the same id. */
    public static List<Table> readAll(List<Resource> files, Resource schema, Catalogue catalogue) {
        var tables = new ArrayList<Table>();
        for (var yaml : files) {
            var table = read(yaml, schema, catalogue);
            if (tables.stream()
                    .anyMatch(other -> other.set().id().equals(table.set().id()))) {
                throw new DataProblem(
                        String.valueOf(yaml.getFilename()),
                        1,
                        "set " + table.set().id() + " stands in another file");
            }
            tables.add(table);
        }
        return List.copyOf(tables);
    }
}
