package org.ngoaingu.conversation.host;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Session.Asked;
import org.ngoaingu.conversation.engine.Session.Filled;
import org.ngoaingu.conversation.engine.Session.Frame;
import tools.jackson.databind.json.JsonMapper;

/** A session as JSON. The order of the values is kept, because it is the order in which they were given. */
final class SessionJson {

    private static final JsonMapper JSON = new JsonMapper();

    private SessionJson() {}

    private record Stored(List<StoredFrame> stack, @Nullable Asked asked, int numbers, int failures) {}

    private record StoredFrame(
            String flow, int number, List<StoredValue> values, List<String> skipped, Map<String, String> done) {}

    private record StoredValue(String slot, String raw, ValueType type, String value) {}

    static String write(Session session) {
        return JSON.writeValueAsString(new Stored(
                session.stack().stream().map(SessionJson::stored).toList(),
                session.asked(),
                session.numbers(),
                session.failures()));
    }

    static Session read(String json) {
        var stored = JSON.readValue(json, Stored.class);
        return new Session(
                stored.stack.stream().map(SessionJson::frame).toList(), stored.asked, stored.numbers, stored.failures);
    }

    /** The same chat with no flow under way. */
    static Session forgotten(Session session) {
        return new Session(List.of(), null, session.numbers(), 0);
    }

    private static StoredFrame stored(Frame frame) {
        return new StoredFrame(
                frame.flow(),
                frame.number(),
                frame.values().entrySet().stream()
                        .map(entry -> new StoredValue(
                                entry.getKey(),
                                entry.getValue().raw(),
                                type(entry.getValue().value()),
                                String.valueOf(entry.getValue().value())))
                        .toList(),
                frame.skipped(),
                frame.done());
    }

    private static Frame frame(StoredFrame stored) {
        var values = new LinkedHashMap<String, Filled>();
        stored.values.forEach(value -> values.put(value.slot, new Filled(value.raw, typed(value.type, value.value))));
        return new Frame(stored.flow, stored.number, values, stored.skipped, stored.done);
    }

    private static ValueType type(Object value) {
        for (var type : ValueType.values()) {
            if (type.holds(value)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no slot holds a " + value.getClass());
    }

    private static Object typed(ValueType type, String value) {
        return switch (type) {
            case TEXT -> value;
            case INTEGER -> Long.valueOf(value);
            case DECIMAL -> new BigDecimal(value);
            case DATE -> LocalDate.parse(value);
            case YES_NO -> Boolean.valueOf(value);
        };
    }
}
