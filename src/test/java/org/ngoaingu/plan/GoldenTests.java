package org.ngoaingu.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ngoaingu.plan.file.PlanFilesFixture;
import org.ngoaingu.platform.Wording;

/** The golden cases (domain 2 and 4.5), and that no condition of the packaged plans could be otherwise. */
class GoldenTests {

    private static final LoadedPlans PLANS = PlanFilesFixture.packaged();

    static List<Golden> cases() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesHold(Golden golden) {
        var plan = PLANS.plan(golden.plan()).orElseThrow();
        for (var year : List.of("2025", "2030")) {
            assertThat(said(plan, golden, year)).as(year).isEqualTo(golden.expected());
        }
    }

    /** A plan that differs from the packaged one in a single condition. */
    record Mutant(String what, Plan plan, String year) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Mutant> mutants() {
        return PLANS.all().stream().flatMap(plan -> Stream.concat(lineMutants(plan), exclusionMutants(plan)));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aChangedConditionChangesAGoldenCase(Mutant mutant) {
        assertThat(Golden.all().stream()
                        .filter(golden -> golden.plan().equals(mutant.plan().id())))
                .anyMatch(golden -> !said(mutant.plan(), golden, mutant.year()).equals(golden.expected()));
    }

    private static String said(Plan plan, Golden golden, String year) {
        var facts = golden.person().facts(Golden.DAY, golden.root());
        var judge = new Judge(plan, Golden.DAY);
        var judgements = plan.lines().stream()
                .filter(line -> line.id().value().contains(year))
                .map(line -> judge.judge(line, facts))
                .toList();
        if (judgements.stream().allMatch(it -> it.verdict() == Verdict.EXCLUDED)) {
            return "!";
        }
        return judgements.stream()
                .filter(it -> it.verdict() != Verdict.OUT)
                .map(it -> it.line().id().value().substring("BT-2030-".length()) + sign(it))
                .collect(joining(" "));
    }

    private static String sign(Judgement judgement) {
        return switch (judgement.verdict()) {
            case UNKNOWN -> "?";
            case EXCLUDED -> "!";
            default ->
                switch (judgement.focus()) {
                    case YES -> "+";
                    case UNKNOWN -> "~";
                    case NO -> "";
                };
        };
    }

    private static Stream<Mutant> lineMutants(Plan plan) {
        return plan.lines().stream().flatMap(line -> {
            var ofGroup = mutants(line.group()).map(group -> with(line, group, line.focus()));
            var ofFocus = IntStream.range(0, line.focus().size())
                    .boxed()
                    .flatMap(i -> mutants(line.focus().get(i))
                            .map(group -> with(line, line.group(), replaced(line.focus(), i, group))));
            return Stream.concat(ofGroup, ofFocus)
                    .map(changed -> new Mutant(
                            changed.id() + " " + changed.section(),
                            with(
                                    plan,
                                    plan.exclusions(),
                                    replaced(plan.lines(), plan.lines().indexOf(line), changed)),
                            line.due().getYear() + ""));
        });
    }

    private static Stream<Mutant> exclusionMutants(Plan plan) {
        return IntStream.range(0, plan.exclusions().size()).boxed().flatMap(i -> {
            var exclusion = plan.exclusions().get(i);
            return mutants(exclusion.group())
                    .map(group -> new Exclusion(group, exclusion.section(), exclusion.quote()))
                    .map(changed -> new Mutant(
                            plan.id() + " " + changed.section() + " "
                                    + changed.group().name().vi(),
                            with(plan, replaced(plan.exclusions(), i, changed), plan.lines()),
                            "2030"));
        });
    }

    /** The group with each condition inverted, and with each left away; the name says which. */
    private static Stream<Group> mutants(Group group) {
        return IntStream.range(0, group.conditions().size()).boxed().flatMap(i -> {
            var condition = group.conditions().get(i);
            var inverted = replaced(group.conditions(), i, inverted(condition));
            var without = new ArrayList<>(group.conditions());
            without.remove((int) i);
            return Stream.of(
                    named(group, "inverted " + condition, inverted), named(group, "without " + condition, without));
        });
    }

    private static Group named(Group group, String what, List<Condition> conditions) {
        return new Group(group.id(), new Wording(what, what), conditions);
    }

    /** Mockito, because the set of conditions is closed and must not hold one that lies. */
    private static Condition inverted(Condition condition) {
        return mock(condition.getClass(), call -> {
            try {
                var said = call.getMethod().invoke(condition, call.getArguments());
                return said instanceof Answer answer ? INVERTED.apply(answer) : said;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static final UnaryOperator<Answer> INVERTED = answer -> switch (answer) {
        case YES -> Answer.NO;
        case NO -> Answer.YES;
        case UNKNOWN -> Answer.UNKNOWN;
    };

    private static Line with(Line line, Group group, List<Group> focus) {
        var what = Stream.concat(Stream.of(group), focus.stream())
                .map(it -> it.name().vi())
                .filter(name -> name.startsWith("inverted") || name.startsWith("without"))
                .collect(joining());
        return new Line(
                line.id(),
                line.due(),
                line.rate(),
                line.minLevel(),
                line.specialised(),
                group,
                focus,
                what,
                line.quote(),
                List.of());
    }

    private static Plan with(Plan plan, List<Exclusion> exclusions, List<Line> lines) {
        return new Plan(
                plan.id(),
                plan.number(),
                plan.issued(),
                plan.name(),
                plan.authority(),
                plan.validFrom(),
                plan.validTo(),
                plan.equivalenceSet(),
                exclusions,
                lines,
                plan.uncounted(),
                plan.bodies(),
                plan.tasks(),
                plan.notice());
    }

    private static <T> List<T> replaced(List<T> list, int index, T other) {
        var copy = new ArrayList<>(list);
        copy.set(index, other);
        return copy;
    }
}
