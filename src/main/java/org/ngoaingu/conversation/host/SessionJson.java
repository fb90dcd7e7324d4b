package org.ngoaingu.conversation.host;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.engine.Session;
import org.ngoaingu.conversation.engine.Session.Asked;
import org.ngoaingu.conversation.engine.Session.Caller;
import org.ngoaingu.conversation.engine.Session.Filled;
import org.ngoaingu.conversation.engine.Session.Frame;
import org.ngoaingu.conversation.engine.Session.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session as JSON, without its id. The order of the values is kept, because it is the order in which they were given.
 * What an older release wrote is read too: fields that it did not have are absent.
 */
public final class SessionJson {

    private static final JsonMapper JSON = new JsonMapper();

    private SessionJson() {}

    private record Stored(
            List<StoredFrame> stack,
            @Nullable StoredAsked asked,
            int numbers,
            int failures,
            @Nullable List<Integer> spent,
            @Nullable String expired) {}

    private record StoredAsked(
            int frame,
            @Nullable Kind kind,
            String slot,
            int number,
            @Nullable String print) {}

    private record StoredFrame(
            String flow,
            @Nullable String run,
            int number,
            List<StoredValue> values,
            List<String> skipped,
            Map<String, String> done,
            @Nullable String again,
            int reviewed,
            @Nullable Caller caller,
            @Nullable String edition) {}

    private record StoredValue(
            String slot,
            String raw,
            ValueType type,
            String value,
            @Nullable String label) {}

    private record StoredFrames(List<StoredFrame> frames) {}

    private record StoredResults(List<StoredValue> results) {}

    public static String write(Session session) {
        return JSON.writeValueAsString(new Stored(
                session.stack().stream().map(SessionJson::stored).toList(),
                stored(session.asked()),
                session.numbers(),
                session.failures(),
                session.spent(),
                session.expired()));
    }

    public static Session read(String json) {
        return read("", json);
    }

    /** @param id of the chat */
    static Session read(String id, String json) {
        var stored = JSON.readValue(json, Stored.class);
        return new Session(
                id,
                stored.stack.stream().map(frame -> frame(id, frame)).toList(),
                asked(stored.asked),
                stored.numbers,
                stored.failures,
                Objects.requireNonNullElse(stored.spent, List.of()),
                stored.expired);
    }

    static String writeFrames(List<Frame> frames) {
        return JSON.writeValueAsString(
                new StoredFrames(frames.stream().map(SessionJson::stored).toList()));
    }

    static List<Frame> readFrames(String json) {
        return JSON.readValue(json, StoredFrames.class).frames.stream()
                .map(frame -> frame("", frame))
                .toList();
    }

    static String writeResults(Map<String, Object> results) {
        return JSON.writeValueAsString(new StoredResults(results.entrySet().stream()
                .map(result -> stored(result.getKey(), new Filled("", result.getValue())))
                .toList()));
    }

    static Map<String, Object> readResults(String json) {
        return JSON.readValue(json, StoredResults.class).results.stream()
                .collect(Collectors.toMap(StoredValue::slot, value -> typed(value.type, value.value)));
    }

    private static @Nullable StoredAsked stored(@Nullable Asked asked) {
        return asked == null
                ? null
                : new StoredAsked(asked.frame(), asked.kind(), asked.name(), asked.number(), asked.print());
    }

    private static @Nullable Asked asked(@Nullable StoredAsked stored) {
        return stored == null
                ? null
                : new Asked(
                        stored.frame,
                        Objects.requireNonNullElse(stored.kind, Kind.SLOT),
                        stored.slot,
                        stored.number,
                        Objects.requireNonNullElse(stored.print, ""));
    }

    private static StoredFrame stored(Frame frame) {
        return new StoredFrame(
                frame.flow(),
                frame.run(),
                frame.number(),
                frame.values().entrySet().stream()
                        .map(entry -> stored(entry.getKey(), entry.getValue()))
                        .toList(),
                frame.skipped(),
                frame.done(),
                frame.again(),
                frame.reviewed(),
                frame.caller(),
                frame.edition());
    }

    private static StoredValue stored(String name, Filled filled) {
        return new StoredValue(name, filled.raw(), type(filled.value()), written(filled.value()), filled.label());
    }

    private static Frame frame(String id, StoredFrame stored) {
        var values = new LinkedHashMap<String, Filled>();
        stored.values.forEach(
                value -> values.put(value.slot, new Filled(value.raw, typed(value.type, value.value), value.label)));
        return new Frame(
                stored.flow,
                Objects.requireNonNullElse(stored.run, id + ":" + stored.number),
                stored.number,
                values,
                stored.skipped,
                stored.done,
                stored.again,
                stored.reviewed,
                stored.caller,
                Objects.requireNonNullElse(stored.edition, ""));
    }

    private static ValueType type(Object value) {
        for (var type : ValueType.values()) {
            if (type.holds(value)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no slot holds a " + value.getClass());
    }

    private static String written(Object value) {
        return value instanceof List<?> files
                ? files.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : String.valueOf(value);
    }

    /** The value as it was written. */
    public static Object typed(ValueType type, String value) {
        return switch (type) {
            case TEXT -> value;
            case INTEGER -> Long.valueOf(value);
            case DECIMAL -> new BigDecimal(value);
            case DATE -> LocalDate.parse(value);
            case YES_NO -> Boolean.valueOf(value);
            case FILES -> List.of(value.split(" "));
        };
    }
}
