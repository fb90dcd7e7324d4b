package org.ngoaingu.conversation.engine;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.ValueType;

/**
 * Compiles the conditions of one flow. They are CEL over its slots: {@code day} is the value of a slot,
 * {@code given.day} whether it has one, {@code today} the day of the turn. A date is a timestamp at midnight UTC.
 */
public final class Expressions {

    private static final String GIVEN = "given.";
    private static final String TODAY = "today";
    private static final FlowFunction YEARS_BEFORE = new FlowFunction(
            "yearsBefore",
            List.of(ValueType.DATE, ValueType.INTEGER),
            ValueType.DATE,
            arguments -> ((LocalDate) arguments.get(0)).minusYears((Long) arguments.get(1)));

    private final Set<String> slots;
    private final Cel cel;

    public Expressions(Map<String, ValueType> slots) {
        this(slots, List.of());
    }

    /** @param functions that conditions may use beside {@code yearsAgo(n)}, the day n years before today */
    public Expressions(Map<String, ValueType> slots, Collection<FlowFunction> functions) {
        this.slots = Set.copyOf(slots.keySet());
        var builder = CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current()
                        .evaluateCanonicalTypesToNativeValues(true)
                        .enableHeterogeneousNumericComparisons(true)
                        .build())
                .setResultType(SimpleType.BOOL)
                .addVar(TODAY, SimpleType.TIMESTAMP)
                .addMacros(CelMacro.newGlobalMacro(
                        "yearsAgo",
                        1,
                        (factory, target, arguments) -> Optional.of(factory.newGlobalCall(
                                YEARS_BEFORE.name(), factory.newIdentifier(TODAY), arguments.getFirst()))));
        declare(builder, YEARS_BEFORE);
        functions.forEach(function -> declare(builder, function));
        slots.forEach((name, type) -> builder.addVar(name, cel(type)).addVar(GIVEN + name, SimpleType.BOOL));
        this.cel = builder.build();
    }

    @SuppressWarnings("Immutable") // a function is pure, as its Javadoc asks
    private static void declare(CelBuilder builder, FlowFunction function) {
        var types = function.arguments().stream().map(Expressions::cel).toList();
        var classes = function.arguments().stream()
                .<Class<?>>map(Expressions::javaOfCel)
                .toList();
        builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                function.name(),
                CelOverloadDecl.newGlobalOverload("flow_" + function.name(), cel(function.result()), types)));
        builder.addFunctionBindings(CelFunctionBinding.from(
                "flow_" + function.name(),
                classes,
                arguments -> cel(function.body()
                        .apply(Arrays.stream(arguments).map(Expressions::java).toList()))));
    }

    /** An expression that names no known slot or is of the wrong type; the message says where. */
    public static final class BadExpression extends Exception {
        private static final long serialVersionUID = 1;

        BadExpression(String reason) {
            super(reason);
        }
    }

    /** The condition, checked for names and types. */
    public Expression compile(String source) throws BadExpression {
        try {
            var tree = cel.compile(source).getAst();
            return new Compiled(source, names(tree, ""), names(tree, GIVEN), slots, cel.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new BadExpression(String.valueOf(e.getMessage()));
        }
    }

    private Set<String> names(CelAbstractSyntaxTree tree, String prefix) {
        var found = tree.getReferenceMap().values().stream()
                .map(reference -> reference.name())
                .collect(Collectors.toSet());
        return slots.stream().filter(slot -> found.contains(prefix + slot)).collect(Collectors.toUnmodifiableSet());
    }

    private record Compiled(
            String source, Set<String> read, Set<String> asked, Set<String> slots, CelRuntime.Program program)
            implements Expression {

        @Override
        public Set<String> names() {
            var all = new HashSet<>(read);
            all.addAll(asked);
            return all;
        }

        @Override
        public boolean holds(Map<String, Object> values, LocalDate today) {
            if (!values.keySet().containsAll(read)) {
                return false;
            }
            var variables = new HashMap<String, Object>();
            slots.forEach(slot -> variables.put(GIVEN + slot, values.containsKey(slot)));
            values.forEach((name, value) -> variables.put(name, cel(value)));
            variables.put(TODAY, cel(today));
            try {
                return (Boolean) program.eval(variables);
            } catch (CelEvaluationException e) {
                throw new IllegalStateException("condition " + source, e);
            }
        }
    }

    private static CelType cel(ValueType type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case INTEGER -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case DATE -> SimpleType.TIMESTAMP;
            case YES_NO -> SimpleType.BOOL;
            case FILES -> ListType.create(SimpleType.STRING);
        };
    }

    private static Class<?> javaOfCel(ValueType type) {
        return switch (type) {
            case TEXT -> String.class;
            case INTEGER -> Long.class;
            case DECIMAL -> Double.class;
            case DATE -> Instant.class;
            case YES_NO -> Boolean.class;
            case FILES -> List.class;
        };
    }

    private static Object cel(Object value) {
        return switch (value) {
            case BigDecimal number -> number.doubleValue();
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> value;
        };
    }

    private static Object java(Object value) {
        return switch (value) {
            case Double number -> BigDecimal.valueOf(number);
            case Instant day -> LocalDate.ofInstant(day, ZoneOffset.UTC);
            default -> value;
        };
    }
}
