package org.ngoaingu.plan.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.LoadedPlans;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.platform.DataFile;
import org.ngoaingu.platform.DataProblem;
import org.ngoaingu.platform.DataSchema;
import org.ngoaingu.platform.Message;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Loads the packaged plans, and over them those of the folder that {@code ASSISTANT_PLANS} names. */
@Configuration(proxyBeanMethods = false)
class PlanFiles {

    private static final int MOST_FILES = 500;

    private final DataSchema schema = new DataSchema("plans/plan.schema.json");

    @Bean
    LoadedPlans loadedPlans(@Value("${assistant.plans:}") String folder) {
        var problems = new ArrayList<DataProblem>();
        var plans = new LinkedHashMap<PlanId, Plan>();
        read(packaged(), problems).forEach(plan -> plans.put(plan.id(), plan));
        if (!folder.isBlank()) {
            plans.putAll(own(Path.of(folder), problems));
        }
        problems.addAll(linesTwice(plans.values()));
        if (!problems.isEmpty()) {
            throw DataProblem.refusal(problems);
        }
        return new LoadedPlans(List.copyOf(plans.values()));
    }

    private static List<Resource> packaged() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:plans/*.yml"));
        } catch (IOException e) {
            throw new IllegalStateException("the packaged plans cannot be read", e);
        }
    }

    private Map<PlanId, Plan> own(Path folder, List<DataProblem> problems) {
        var plans = new LinkedHashMap<PlanId, Plan>();
        for (var plan : read(files(folder, problems), problems)) {
            if (plans.put(plan.id(), plan) != null) {
                problems.add(
                        new DataProblem(folder.toString(), 0, idTwice(plan.id().value())));
            }
        }
        return plans;
    }

    private static List<Resource> files(Path folder, List<DataProblem> problems) {
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .limit(MOST_FILES)
                    .<Resource>map(FileSystemResource::new)
                    .toList();
        } catch (IOException e) {
            problems.add(new DataProblem(folder.toString(), 0, Message.of("plan.file.noFolder")));
            return List.of();
        }
    }

    private List<Plan> read(List<Resource> files, List<DataProblem> problems) {
        var plans = new ArrayList<Plan>();
        for (var resource : files) {
            var file = DataFile.read(resource, schema);
            if (file.isSound()) {
                new PlanCheck(file).check();
            }
            if (file.isSound()) {
                plans.add(file.as(PlanFile.class).plan());
            }
            problems.addAll(file.problems());
        }
        plans.sort(Comparator.comparing(plan -> plan.id().value()));
        return plans;
    }

    private static List<DataProblem> linesTwice(Iterable<Plan> plans) {
        var seen = new HashSet<LineId>();
        var problems = new ArrayList<DataProblem>();
        for (var plan : plans) {
            for (var line : plan.lines()) {
                if (!seen.add(line.id())) {
                    problems.add(new DataProblem(
                            plan.id().value(), 0, idTwice(line.id().value())));
                }
            }
        }
        return problems;
    }

    private static Message idTwice(String id) {
        return Message.of("file.idTwice", "id", id);
    }
}
