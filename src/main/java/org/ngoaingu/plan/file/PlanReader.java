package org.ngoaingu.plan.file;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.platform.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads plan files one after the other and gathers what is wrong in them. */
final class PlanReader {

    private final YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private final PlanSchema schema = new PlanSchema();
    private final List<PlanProblem> problems = new ArrayList<>();

    List<PlanProblem> problems() {
        return problems;
    }

    /** The plan of the file; absent when something is wrong in it. */
    Optional<Plan> read(String file, String text) {
        try {
            var root = JsonNodes.readTree(yaml, text, new LocationJsonNodeFactoryFactory());
            var found = check(file, root);
            problems.addAll(found);
            return found.isEmpty()
                    ? Optional.of(yaml.treeToValue(root, PlanFile.class).plan())
                    : Optional.empty();
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            var reason = Message.of("plan.file.unreadable", "detail", e.getOriginalMessage());
            problems.add(new PlanProblem(file, line, reason));
            return Optional.empty();
        }
    }

    private List<PlanProblem> check(String file, JsonNode root) {
        if (!root.isObject()) {
            return List.of(new PlanProblem(file, 0, Message.of("plan.file.noPlan")));
        }
        var shape = schema.check(file, root);
        return shape.isEmpty() ? new PlanCheck(file, root).problems() : shape;
    }
}
