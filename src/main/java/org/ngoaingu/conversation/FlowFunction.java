package org.ngoaingu.conversation;

import java.util.List;
import java.util.function.Function;

/**
 * A function that conditions of flows may use, such as {@code minScore(type)}: a bean of the room that knows. It is pure,
 * quick and total: the same arguments give the same result, whatever they are.
 *
 * @param name as conditions write it
 * @param arguments types of its arguments, in their order
 * @param body takes as many values as it has arguments, each of its type, and gives one of type {@code result}
 */
public record FlowFunction(
        String name, List<ValueType> arguments, ValueType result, Function<List<Object>, Object> body) {

    public FlowFunction {
        arguments = List.copyOf(arguments);
    }
}
