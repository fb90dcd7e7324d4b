package org.ngoaingu.platform;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file held against a {@link DataSchema}. What is wrong in it is gathered with its line; who reads the content
 * adds what no schema can say.
 */
public final class DataFile {

    private static final int MOST_BYTES = 1_000_000;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final String name;
    private final List<DataProblem> problems = new ArrayList<>();
    private JsonNode root = MissingNode.getInstance();

    private DataFile(String name) {
        this.name = name;
    }

    public static DataFile read(Resource file, DataSchema schema) {
        var name = String.valueOf(file.getFilename());
        try (var in = file.getInputStream()) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? unread(name, "file.tooLarge")
                    : read(name, new String(bytes, StandardCharsets.UTF_8), schema);
        } catch (IOException e) {
            return unread(name, "file.noFile");
        }
    }

    public static DataFile read(String name, String text, DataSchema schema) {
        var file = new DataFile(name);
        file.parse(text);
        if (file.isSound()) {
            file.problems.addAll(schema.check(name, file.root));
        }
        return file;
    }

    private static DataFile unread(String name, String reason) {
        var file = new DataFile(name);
        file.problems.add(new DataProblem(name, 0, Message.of(reason)));
        return file;
    }

    private void parse(String text) {
        try {
            root = JsonNodes.readTree(YAML, text, new LocationJsonNodeFactoryFactory());
            if (!root.isObject()) {
                problems.add(new DataProblem(name, 0, Message.of("file.noContent")));
            }
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            problems.add(new DataProblem(name, line, Message.of("file.unreadable", "detail", e.getOriginalMessage())));
        }
    }

    /** The content; missing when there was none to read. */
    public JsonNode root() {
        return root;
    }

    /** The content as a value of the type, whose shape the schema describes. */
    public <T> T as(Class<T> type) {
        return YAML.treeToValue(root, type);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    public List<DataProblem> problems() {
        return List.copyOf(problems);
    }

    public void add(JsonNode at, Message reason) {
        problems.add(new DataProblem(name, line(at), reason));
    }

    /** The file itself when nothing is wrong in it; else the program does not start. */
    public DataFile orRefused() {
        if (!isSound()) {
            throw DataProblem.refusal(problems);
        }
        return this;
    }

    /** The refusal to start with this at that place. */
    public StartRefused refused(JsonNode at, Message reason) {
        return DataProblem.refusal(List.of(new DataProblem(name, line(at), reason)));
    }

    static int line(JsonNode at) {
        var location = JsonNodes.tokenStreamLocationOf(at);
        return location == null ? 0 : location.getLineNr();
    }
}
