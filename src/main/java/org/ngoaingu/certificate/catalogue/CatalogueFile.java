package org.ngoaingu.certificate.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.CertificateType.IssuerValidity;
import org.ngoaingu.certificate.CertificateType.Kind;
import org.ngoaingu.certificate.CertificateType.NoLongerIssued;
import org.ngoaingu.certificate.CertificateType.Scale;
import org.ngoaingu.certificate.CertificateType.Value;
import org.ngoaingu.certificate.Skill;
import org.ngoaingu.platform.DataFile;
import org.ngoaingu.platform.DataSchema;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Wording;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/** The catalogue as it stands in its file. */
public final class CatalogueFile {

    private final DataFile file;

    private CatalogueFile(DataFile file) {
        this.file = file;
    }

    /** The catalogue of the file; with an error in it the program does not start. */
    public static Catalogue read(Resource yaml, DataSchema schema) {
        return new CatalogueFile(DataFile.read(yaml, schema).orRefused()).catalogue();
    }

    private Catalogue catalogue() {
        var root = file.root();
        var types = new ArrayList<CertificateType>();
        var seen = new HashMap<String, String>();
        for (var node : root.get("types")) {
            var type = type(node);
            once(node, seen, type.id(), Message.of("file.idTwice", "id", type.id()));
            for (var alias : type.aliases()) {
                once(node, seen, "alias " + alias.toLowerCase(Locale.ROOT), wordTwice(alias));
            }
            types.add(type);
        }
        return new Catalogue(
                types,
                languages(root.get("languages")),
                nested(root.get("fillers")),
                texts(root.get("frameworks")),
                texts(root.get("marks")));
    }

    private CertificateType type(JsonNode node) {
        return new CertificateType(
                node.get("id").asString(),
                Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT)),
                names(node.get("name")),
                text(node.get("language")),
                texts(node.get("aliases")),
                node.has("points") ? scale(node.get("points")) : null,
                values(node.get("values")),
                skills(node.get("skills")),
                validity(node.get("validity")),
                noLongerIssued(node.get("no_longer_issued")),
                node.has("domestic"),
                texts(node.get("issuers")),
                node.has("named_by_language"),
                node.has("needs_language"));
    }

    private List<Value> values(@Nullable JsonNode nodes) {
        var values = new ArrayList<Value>();
        var ids = new HashSet<String>();
        for (var node : nodes == null ? List.<JsonNode>of() : nodes) {
            var value = new Value(
                    node.get("id").asString(),
                    node.get("rank").asInt(),
                    names(node.get("name")),
                    texts(node.get("aliases")),
                    texts(node.get("full")));
            if (!ids.add(value.id())) {
                throw file.refused(node, Message.of("file.idTwice", "id", value.id()));
            }
            if (!values.isEmpty() && values.getLast().rank() > value.rank()) {
                throw file.refused(node, Message.of("certificate.file.rankFalls", "value", value.id()));
            }
            values.add(value);
        }
        return List.copyOf(values);
    }

    private Map<Skill, Scale> skills(@Nullable JsonNode node) {
        var skills = new EnumMap<Skill, Scale>(Skill.class);
        if (node != null) {
            for (var skill : Skill.values()) {
                skills.put(skill, scale(node.get(skill.name().toLowerCase(Locale.ROOT))));
            }
        }
        return Map.copyOf(skills);
    }

    private Scale scale(JsonNode node) {
        var scale = new Scale(
                node.get("from").decimalValue(),
                node.get("to").decimalValue(),
                node.get("step").decimalValue());
        if (scale.from().compareTo(scale.to()) >= 0) {
            throw file.refused(node, Message.of("certificate.file.scaleEmpty"));
        }
        return scale;
    }

    private static IssuerValidity validity(JsonNode node) {
        var months = node.get("months");
        return new IssuerValidity(
                months.isNumber() ? months.asInt() : null,
                node.get("source").asString(),
                node.get("confirmed").asBoolean());
    }

    private @Nullable NoLongerIssued noLongerIssued(@Nullable JsonNode node) {
        return node == null
                ? null
                : new NoLongerIssued(
                        LocalDate.parse(node.get("since").asString()),
                        node.get("source").asString());
    }

    private Map<String, String> languages(JsonNode nodes) {
        var languages = new LinkedHashMap<String, String>();
        for (var node : nodes) {
            for (var word : texts(node.get("words"))) {
                once(node, languages, word, node.get("code").asString(), wordTwice(word));
            }
        }
        return languages;
    }

    private void once(JsonNode at, Map<String, String> seen, String key, Message reason) {
        once(at, seen, key, "", reason);
    }

    private void once(JsonNode at, Map<String, String> seen, String key, String value, Message reason) {
        if (seen.putIfAbsent(key, value) != null) {
            throw file.refused(at, reason);
        }
    }

    private static Message wordTwice(String word) {
        return Message.of("certificate.file.wordTwice", "word", word);
    }

    private static Wording names(JsonNode node) {
        return new Wording(node.get("vi").asString(), node.get("en").asString());
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asString();
    }

    private static List<String> texts(@Nullable JsonNode nodes) {
        return nodes == null
                ? List.of()
                : nodes.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> nested(JsonNode nodes) {
        return nodes.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }
}
