package org.ngoaingu.conversation.flows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.ngoaingu.platform.FlowFolder;

/** Holds files against a JSON Schema of the folder. */
final class SchemaCheck {

    private final Schema schema;

    SchemaCheck(FlowFolder folder, String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(folder.text(schema), InputFormat.JSON);
    }

    List<Problem> of(List<YamlFile> files) {
        return files.stream()
                .flatMap(file -> schema.validate(file.tree()).stream()
                        .map(error -> file.problem(
                                String.valueOf(error.getInstanceLocation()), String.valueOf(error.getMessage()))))
                .toList();
    }
}
