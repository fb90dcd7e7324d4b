package org.ngoaingu.assistant.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.VerbCall;

/**
 * A correction as the dialogue has collected it.
 *
 * @param value as corrections keep it
 */
record Proposed(Target target, String value, LocalDate since, String reason) {

    /** Slots of the dialogue that hold one of a few options. */
    private static final List<String> OPTIONS = List.of("category", "rank", "unit_kind", "level", "block");

    /** What the dialogue hands over; of the values one is given. */
    static final Map<String, ValueType> ARGUMENTS = arguments();

    private static Map<String, ValueType> arguments() {
        var arguments = new HashMap<String, ValueType>(Map.of(
                "about", ValueType.TEXT,
                "flag", ValueType.YES_NO,
                "born", ValueType.DATE,
                "last_day", ValueType.DATE,
                "words", ValueType.TEXT,
                "since", ValueType.DATE,
                "reason", ValueType.TEXT));
        OPTIONS.forEach(option -> arguments.put(option, ValueType.TEXT));
        return Map.copyOf(arguments);
    }

    static Optional<Proposed> of(VerbCall call) {
        return Target.of(call.text("about").orElse(""))
                .map(target -> new Proposed(
                        target,
                        value(call).strip(),
                        call.day("since").orElse(call.today()),
                        call.text("reason").orElse("").strip()));
    }

    private static String value(VerbCall call) {
        return OPTIONS.stream()
                .flatMap(option -> call.text(option).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(call.arguments().get("flag")).map(String::valueOf))
                .or(() -> call.day("born").map(LocalDate::toString))
                // whoever is there for the last time on a day is gone on the next
                .or(() -> call.day("last_day").map(day -> day.plusDays(1).toString()))
                .or(() -> call.text("words"))
                .orElse("");
    }
}
