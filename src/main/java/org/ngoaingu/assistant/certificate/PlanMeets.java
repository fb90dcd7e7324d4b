package org.ngoaingu.assistant.certificate;

import java.util.List;
import java.util.Map;
import org.ngoaingu.assistant.quota.Quotas;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.plan.Judgement;
import org.springframework.stereotype.Component;

/**
 * {@code plan.meets}: whether a score would count in a line of the sender's plan once it is verified: {@code COUNTS},
 * {@code NOT_YET}, or {@code NO_LINE} when the sender is in none.
 */
@Component
class PlanMeets implements Verb {

    private final PaperArguments arguments;
    private final PersonSet sets;
    private final Quotas quotas;

    PlanMeets(PaperArguments arguments, PersonSet sets, Quotas quotas) {
        this.arguments = arguments;
        this.sets = sets;
        this.quotas = quotas;
    }

    @Override
    public String name() {
        return "plan.meets";
    }

    @Override
    public Map<String, ValueType> arguments() {
        return PaperArguments.SCORE;
    }

    @Override
    public Map<String, ValueType> results() {
        return Map.of("standing", ValueType.TEXT);
    }

    @Override
    public VerbResult call(VerbCall call) {
        return VerbResult.of(Map.of("standing", standing(call)));
    }

    private String standing(VerbCall call) {
        var person = call.sender().person();
        var open = person == null
                ? List.<Judgement>of()
                : quotas.of(person, call.today()).judgements().holding().stream()
                        .filter(Judgement::open)
                        .toList();
        if (open.isEmpty()) {
            return "NO_LINE";
        }
        var level = arguments
                .type(call)
                .flatMap(type -> arguments.score(call).map(score -> sets.level(type, score, call)))
                .map(conversion -> conversion.levelOrNull())
                .orElse(null);
        return level != null && open.stream().anyMatch(line -> line.line().minLevel() <= level) ? "COUNTS" : "NOT_YET";
    }
}
