package org.ngoaingu.certificate.catalogue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A YAML file that keeps to a JSON Schema; whatever is wrong in it is said with file, line and reason. */
record DataFile(String name, JsonNode root) {

    private static final NodeReader READER =
            NodeReader.builder().locationAware().build();

    static DataFile read(Resource file, Resource schema) {
        var name = String.valueOf(file.getFilename());
        try (InputStream yaml = file.getInputStream();
                InputStream rules = schema.getInputStream()) {
            var read = new DataFile(name, READER.readTree(yaml, InputFormat.YAML));
            read.check(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(rules, InputFormat.JSON));
            return read;
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new DataProblem(name, line, "is not YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The problem with a place of this file. */
    DataProblem problem(JsonNode at, String reason) {
        var location = JsonNodes.tokenStreamLocationOf(at);
        return new DataProblem(name, location == null ? 1 : location.getLineNr(), reason);
    }

    LocalDate day(JsonNode node) {
        try {
            return LocalDate.parse(node.asString());
        } catch (DateTimeParseException e) {
            throw problem(node, "no such day: " + node.asString());
        }
    }

    private void check(Schema schema) {
        var errors = schema.validate(root);
        if (!errors.isEmpty()) {
            var first = errors.getFirst();
            var at = first.getInstanceNode();
            throw problem(at == null ? root : at, first.getInstanceLocation() + ": " + first.getMessage());
        }
    }
}
