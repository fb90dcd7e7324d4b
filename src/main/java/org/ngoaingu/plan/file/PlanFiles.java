package org.ngoaingu.plan.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.plan.LineId;
import org.ngoaingu.plan.LoadedPlans;
import org.ngoaingu.plan.Plan;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;
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
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PROBLEMS = 20;

    @Bean
    LoadedPlans loadedPlans(@Value("${assistant.plans:}") String folder) {
        var reader = new PlanReader();
        var plans = new LinkedHashMap<PlanId, Plan>();
        packaged(reader).forEach(plan -> plans.put(plan.id(), plan));
        if (!folder.isBlank()) {
            plans.putAll(own(Path.of(folder), reader));
        }
        var problems = new ArrayList<>(reader.problems());
        problems.addAll(linesTwice(plans.values()));
        if (!problems.isEmpty()) {
            throw new StartRefused(problems.stream()
                    .limit(MOST_PROBLEMS)
                    .map(PlanProblem::says)
                    .reduce((first, second) -> Message.of("plan.file.and", "first", first, "second", second))
                    .orElseThrow());
        }
        return new LoadedPlans(List.copyOf(plans.values()));
    }

    private static List<Plan> packaged(PlanReader reader) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:plans/*.yml");
            return read(List.of(files), reader);
        } catch (IOException e) {
            throw new IllegalStateException("the packaged plans cannot be read", e);
        }
    }

    private static Map<PlanId, Plan> own(Path folder, PlanReader reader) {
        var plans = new LinkedHashMap<PlanId, Plan>();
        for (var plan : read(files(folder, reader), reader)) {
            if (plans.put(plan.id(), plan) != null) {
                reader.problems()
                        .add(new PlanProblem(
                                folder.toString(),
                                0,
                                Message.of("plan.file.idTwice", "id", plan.id().value())));
            }
        }
        return plans;
    }

    private static List<Resource> files(Path folder, PlanReader reader) {
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .limit(MOST_FILES)
                    .<Resource>map(FileSystemResource::new)
                    .toList();
        } catch (IOException e) {
            reader.problems().add(new PlanProblem(folder.toString(), 0, Message.of("plan.file.noFolder")));
            return List.of();
        }
    }

    private static List<Plan> read(List<Resource> files, PlanReader reader) {
        var plans = new ArrayList<Plan>();
        for (var file : files) {
            var name = String.valueOf(file.getFilename());
            try (var in = file.getInputStream()) {
                var bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    reader.problems().add(new PlanProblem(name, 0, Message.of("plan.file.tooLarge")));
                } else {
                    reader.read(name, new String(bytes, StandardCharsets.UTF_8)).ifPresent(plans::add);
                }
            } catch (IOException e) {
                reader.problems().add(new PlanProblem(name, 0, Message.of("plan.file.noFile")));
            }
        }
        plans.sort(Comparator.comparing(plan -> plan.id().value()));
        return plans;
    }

    private static List<PlanProblem> linesTwice(Iterable<Plan> plans) {
        var seen = new LinkedHashMap<LineId, Plan>();
        var problems = new ArrayList<PlanProblem>();
        for (var plan : plans) {
            for (var line : plan.lines()) {
                if (seen.put(line.id(), plan) != null) {
                    var reason = Message.of("plan.file.idTwice", "id", line.id().value());
                    problems.add(new PlanProblem(plan.id().value(), 0, reason));
                }
            }
        }
        return problems;
    }
}
