package org.ngoaingu.assistant.quota;

import java.util.Optional;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Source;

/** Where a fact comes from, as a bracket behind it says. */
public final class SourceWords {

    private SourceWords() {}

    /** Empty when nobody has said it. */
    public static Optional<Message> of(Source source) {
        return switch (source) {
            case Source.Imported imported ->
                Optional.of(Message.of("why.source." + imported.basis().name(), "day", imported.asOf()));
            case Source.Corrected corrected ->
                Optional.of(Message.of("why.source.corrected", "day", corrected.since(), "reason", corrected.reason()));
            case Source.Supposed supposed -> Optional.of(Message.of("why.source.supposed"));
            case Source.Silent silent -> Optional.empty();
        };
    }
}
