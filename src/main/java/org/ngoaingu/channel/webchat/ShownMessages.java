package org.ngoaingu.channel.webchat;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Block;
import org.ngoaingu.channel.ChatFiles;
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
    private final ChatFiles files;

    ShownMessages(Clock clock, ChatFiles files) {
        this.clock = clock;
        this.files = files;
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
                mine ? List.of() : files.names(message.files()),
                message.card(),
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
     * @param files that a reply brings and that are still there
     * @param card what the message is the newest state of
     * @param client what a press of one of its buttons is called
     */
    record Shown(
            long id,
            String from,
            List<Block> blocks,
            List<Choice> choices,
            List<ChatFiles.Named> files,
            @Nullable String card,
            Instant saidAt,
            String when,
            String client) {

        /** A text cut where a link begins or ends; what people typed has none. */
        public List<Piece> pieces(String text) {
            return from.equals("me") ? List.of(new Piece(text, false)) : Piece.of(text);
        }
    }
}
