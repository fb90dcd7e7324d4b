package org.ngoaingu.plan.file;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ngoaingu.platform.Message;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The shape of a plan file, as the packaged JSON Schema has it. */
final class PlanSchema {

    /** As much of a value as a sentence can bear. */
    private static final Pattern SHOWN = Pattern.compile("^(.{80}).+$", Pattern.DOTALL);

    private final Schema schema;

    PlanSchema() {
        try (InputStream in = new ClassPathResource("plans/plan.schema.json").getInputStream()) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PlanProblem> check(String file, JsonNode root) {
        return schema
                .validate(
                        root,
                        (ExecutionContext context) -> context.executionConfig(
                                config -> config.formatAssertionsEnabled(true).locale(Locale.ENGLISH)))
                .stream()
                .map(error -> new PlanProblem(file, line(error), reason(error)))
                .toList();
    }

    private static int line(Error error) {
        var node = error.getInstanceNode();
        var inner = error.getProperty() == null ? null : node.get(error.getProperty());
        return JsonNodes.tokenStreamLocationOf(inner == null ? node : inner).getLineNr();
    }

    private static Message reason(Error error) {
        var name = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" -> Message.of("plan.file.missing", "name", name);
            case "additionalProperties" ->
                Message.of(
                        error.getSchemaLocation().toString().contains("/$defs/condition/")
                                ? "plan.file.unknownCondition"
                                : "plan.file.unknownField",
                        "name",
                        name);
            case "enum" -> Message.of("plan.file.notOneOf", "value", value(error), "allowed", bound(error));
            case "minimum" -> Message.of("plan.file.tooSmall", "value", value(error), "bound", bound(error));
            case "maximum" -> Message.of("plan.file.tooBig", "value", value(error), "bound", bound(error));
            case "type" -> Message.of("plan.file.wrongType", "value", value(error), "type", bound(error));
            case "format" -> Message.of("plan.file.notADay", "value", value(error));
            case "minLength", "minItems", "minProperties" -> Message.of("plan.file.empty");
            default -> Message.of("plan.file.wrongValue", "value", value(error), "detail", error.getMessage());
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
