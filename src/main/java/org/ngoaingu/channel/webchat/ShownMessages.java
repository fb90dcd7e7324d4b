package org.ngoaingu.channel.webchat;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.ngoaingu.channel.Block;
import org.ngoaingu.channel.ChatMessage;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Markup;
import org.springframework.stereotype.Component;

/** Messages as the page sets them. */
@Component
class ShownMessages {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Clock clock;

    ShownMessages(Clock clock) {
        this.clock = clock;
    }

    List<Shown> of(List<ChatMessage> messages) {
        return messages.stream().map(this::shown).toList();
    }

    private Shown shown(ChatMessage message) {
        var mine = message.sender() == ChatMessage.Sender.ME;
        return new Shown(
                message.id(),
                mine ? "me" : "assistant",
                mine ? List.of(new Block.Paragraph(message.text())) : Markup.read(message.text()),
                message.choices(),
                message.saidAt(),
                when(message.saidAt()),
                UUID.randomUUID().toString());
    }

    private String when(Instant instant) {
        var local = instant.atZone(clock.getZone());
        var today = local.toLocalDate()
                .equals(clock.instant().atZone(clock.getZone()).toLocalDate());
        return (today ? HOUR : DAY_AND_HOUR).format(local);
    }

    /**
     * One article.
     *
     * @param from {@code me} or {@code assistant}
     * @param client what a press of one of its buttons is called
     */
    record Shown(
            long id,
            String from,
            List<Block> blocks,
            List<Choice> choices,
            Instant saidAt,
            String when,
            String client) {}
}
