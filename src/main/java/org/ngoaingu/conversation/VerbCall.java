package org.ngoaingu.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.Inbound;

/**
 * One call of a verb.
 *
 * @param name the verb
 * @param arguments those whose slots were filled, each of the type that the verb declares
 * @param sender the message that led here: chat, person, language
 * @param today the day of the turn in the zone of the installation
 */
public record VerbCall(String name, Map<String, Object> arguments, Inbound sender, LocalDate today) {

    public VerbCall {
        arguments = Map.copyOf(arguments);
    }

    public Optional<String> text(String argument) {
        return Optional.ofNullable((String) arguments.get(argument));
    }

    public Optional<LocalDate> day(String argument) {
        return Optional.ofNullable((LocalDate) arguments.get(argument));
    }

    public Optional<Long> whole(String argument) {
        return Optional.ofNullable((Long) arguments.get(argument));
    }

    public Optional<BigDecimal> decimal(String argument) {
        return Optional.ofNullable((BigDecimal) arguments.get(argument));
    }

    /** The files of an argument of type {@link ValueType#FILES}. */
    public List<FileId> files(String argument) {
        return arguments.get(argument) instanceof List<?> ids
                ? ids.stream()
                        .map(id -> new FileId(UUID.fromString(String.valueOf(id))))
                        .toList()
                : List.of();
    }
}
