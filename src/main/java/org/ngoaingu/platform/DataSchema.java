package org.ngoaingu.platform;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The shape of data files, as a JSON Schema of draft 2020-12 has it. */
public final class DataSchema {

    /** As much of a value as a sentence can bear. */
    private static final Pattern SHOWN = Pattern.compile("^(.{80}).+$", Pattern.DOTALL);

    private final Schema schema;

    /** @param packaged place of the schema on the class path */
    public DataSchema(String packaged) {
        try (InputStream in = new ClassPathResource(packaged).getInputStream()) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DataProblem> check(String file, JsonNode root) {
        return schema
                .validate(
                        root,
                        (ExecutionContext context) -> context.executionConfig(
                                config -> config.formatAssertionsEnabled(true).locale(Locale.ENGLISH)))
                .stream()
                .map(error -> new DataProblem(file, line(error), reason(error)))
                .toList();
    }

    private static int line(Error error) {
        var node = error.getInstanceNode();
        var inner = error.getProperty() == null ? null : node.get(error.getProperty());
        return DataFile.line(inner == null ? node : inner);
    }

    private static Message reason(Error error) {
        var name = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" -> Message.of("file.missing", "name", name);
            case "additionalProperties" -> Message.of("file.unknownField", "name", name);
            case "enum" -> Message.of("file.notOneOf", "value", value(error), "allowed", bound(error));
            case "minimum" -> Message.of("file.tooSmall", "value", value(error), "bound", bound(error));
            case "maximum" -> Message.of("file.tooBig", "value", value(error), "bound", bound(error));
            case "type" -> Message.of("file.wrongType", "value", value(error), "type", bound(error));
            case "format" -> Message.of("file.notADay", "value", value(error));
            case "minLength", "minItems", "minProperties" -> Message.of("file.empty");
            default -> Message.of("file.wrongValue", "value", value(error), "detail", error.getMessage());
        };
    }

    private static String value(Error error) {
        return SHOWN.matcher(error.getInstanceNode().toString()).replaceFirst("$1 …");
    }

    private static String bound(Error error) {
        var arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[arguments.length - 1]);
    }
}
