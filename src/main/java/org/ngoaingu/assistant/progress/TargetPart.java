package org.ngoaingu.assistant.progress;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ngoaingu.platform.Message;
import org.ngoaingu.progress.LineProgress;
import org.ngoaingu.progress.Target;
import org.ngoaingu.progress.Targets;
import org.springframework.stereotype.Component;

/** The unit's own targets beside the plan's rates, which else are for orientation only (reading A14). */
@Component
class TargetPart {

    private final Targets targets;
    private final ProgressWords words;

    TargetPart(Targets targets, ProgressWords words) {
        this.targets = targets;
        this.words = words;
    }

    /** A paragraph, or nothing for the authority itself, whose rates the plan's are. */
    String of(Asked asked, List<LineProgress> lines) {
        var registered = targets.of(asked.unit().id(), asked.day());
        var own = lines.stream()
                .filter(LineProgress.Counted.class::isInstance)
                .map(LineProgress.Counted.class::cast)
                .flatMap(it -> Stream.ofNullable(registered.get(it.line().id())).map(target -> own(asked, it, target)))
                .collect(joining("\n"));
        if (!own.isEmpty()) {
            return "\n" + own + "\n";
        }
        return asked.unit().isRoot() ? "" : "\n" + words.say(asked, Message.of("progress.target.reference")) + "\n";
    }

    private String own(Asked asked, LineProgress.Counted counted, Target target) {
        var goal = Math.ceilDiv(target.rate() * counted.in(), 100);
        return words.say(
                asked,
                new Message(
                        "progress.target.own",
                        Map.of(
                                "rate", target.rate(),
                                "group", counted.line().group().name(),
                                "deadline",
                                        Objects.requireNonNullElse(
                                                target.deadline(),
                                                counted.line().due()),
                                "goal", goal,
                                "in", counted.in(),
                                "needed", Math.max(0, goal - counted.reached()))));
    }
}
