package org.ngoaingu.certificate.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.CertificateType.Kind;
import org.ngoaingu.certificate.CertificateType.Scale;
import org.ngoaingu.certificate.EquivalenceSet;
import org.ngoaingu.certificate.Skill;
import org.ngoaingu.certificate.catalogue.Row.Band;
import org.ngoaingu.certificate.catalogue.Row.PointsBand;
import org.ngoaingu.certificate.catalogue.Row.SkillsBand;
import org.ngoaingu.certificate.catalogue.Row.ValueBand;
import org.ngoaingu.platform.DataFile;
import org.ngoaingu.platform.DataSchema;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Wording;
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

    /** The set of the file; with an error in it the program does not start. */
    public static Table read(Resource yaml, DataSchema schema, Catalogue catalogue) {
        return new TableFile(DataFile.read(yaml, schema).orRefused(), catalogue).table();
    }

    private Table table() {
        var root = file.root();
        var rows = new ArrayList<Row>();
        for (var node : root.get("rows")) {
            var row = row(node);
            rows.stream().filter(other -> overlap(other, row)).findFirst().ifPresent(other -> {
                throw file.refused(node, Message.of("certificate.file.overlap", "type", row.type()));
            });
            rows.add(row);
        }
        return new Table(set(root), List.copyOf(rows));
    }

    private EquivalenceSet set(JsonNode root) {
        var names = root.get("name");
        var set = new EquivalenceSet(
                root.get("id").asString(),
                new Wording(names.get("vi").asString(), names.get("en").asString()),
                root.get("source").asString(),
                day(root.get("valid_from")),
                day(root.get("valid_to")),
                root.has("adopted_by") ? root.get("adopted_by").asString() : null,
                day(root.get("adopted_on")));
        if (set.isAdopted() != (set.adoptedOn() != null)) {
            throw file.refused(root, Message.of("certificate.file.halfAdopted"));
        }
        return set;
    }

    private Row row(JsonNode node) {
        var id = node.get("type").asString();
        var type = catalogue
                .type(id)
                .orElseThrow(() -> file.refused(node, Message.of("certificate.file.noType", "type", id)));
        if (type.kind() != Kind.CERTIFICATE) {
            throw file.refused(node, Message.of("certificate.file.noLevel", "type", type.id()));
        }
        var source = node.get("source").asString();
        var document = file.root().get("sources").get(source);
        if (document == null) {
            throw file.refused(node, Message.of("file.leadsNowhere", "name", source));
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
                    .orElseThrow(() ->
                            file.refused(node, Message.of("certificate.file.noValue", "type", type.id(), "value", id)));
        }
        if (node.has("to") && node.get("to").isNumber() != node.get("from").isNumber()) {
            throw file.refused(node, Message.of("certificate.file.mixedEnds"));
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
            throw file.refused(at, Message.of("certificate.file.noScale"));
        }
        var band = new PointsBand(from.decimalValue(), to == null ? null : to.decimalValue());
        if (!scale.has(band.from()) || (band.to() != null && !scale.has(band.to()))) {
            throw file.refused(at, Message.of("certificate.file.offScale"));
        }
        if (band.to() != null && band.from().compareTo(band.to()) > 0) {
            throw file.refused(at, Message.of("certificate.file.bandEmpty"));
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

    private static @Nullable LocalDate day(@Nullable JsonNode node) {
        return node == null ? null : LocalDate.parse(node.asString());
    }

    /** All sets, checked that no two have the same id. */
    public static List<Table> readAll(List<Resource> files, DataSchema schema, Catalogue catalogue) {
        var tables = new ArrayList<Table>();
        var ids = new HashSet<String>();
        for (var yaml : files) {
            var file = DataFile.read(yaml, schema).orRefused();
            var table = new TableFile(file, catalogue).table();
            if (!ids.add(table.set().id())) {
                throw file.refused(
                        file.root(),
                        Message.of("file.idTwice", "id", table.set().id()));
            }
            tables.add(table);
        }
        return List.copyOf(tables);
    }
}
