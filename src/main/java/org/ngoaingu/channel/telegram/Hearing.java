package org.ngoaingu.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.ngoaingu.channel.Contact;
import org.ngoaingu.channel.Heard;
import org.ngoaingu.channel.UnreadableMessage;

/** Reads what an update says. In groups nothing is read but whether the bot is meant. */
@WithTelegram
class Hearing {

    private static final Set<String> PRESENT = Set.of("member", "administrator", "creator", "restricted");

    /** Content that a person sends; a message without any of it is a note of Telegram's own, as of a pinned message. */
    private static final List<String> CONTENT = List.of(
            "text",
            "document",
            "photo",
            "contact",
            "caption",
            "sticker",
            "voice",
            "audio",
            "video",
            "video_note",
            "animation",
            "location",
            "venue",
            "poll",
            "dice",
            "story");

    private final BotName name;
    private final long bot;

    Hearing(TelegramSettings settings, BotName name) {
        this.bot = settings.token().bot();
        this.name = name;
    }

    Heard heard(Update update) {
        if (!update.chat().path("id").isIntegralNumber()) {
            return nowhere(update);
        } else if (update.membership().isObject()) {
            return membership(update);
        } else if (!update.isInPrivate()) {
            return new Heard.InGroup(isAddressed(update.message()));
        } else if (update.callback().isObject()) {
            return new Heard.Said("", update.callback().path("data").asText(""), null, null);
        }
        return said(update);
    }

    /** A kind that was not asked for is passed over; one that was, without a chat, is a riddle. */
    private static Heard nowhere(Update update) {
        if (update.message().isMissingNode() && update.membership().isMissingNode()) {
            return new Heard.Nothing();
        }
        throw new UnreadableMessage("an update without a chat");
    }

    private static Heard said(Update update) {
        var message = update.message();
        if (CONTENT.stream().noneMatch(message::has)) {
            return new Heard.Nothing();
        }
        if (isOfSomebodyElse(message)) {
            // no command, no code, no number: only a file may be handed on
            return new Heard.Said("", null, null, null);
        }
        var contact = message.path("contact");
        return new Heard.Said(
                message.path("text").asText(message.path("caption").asText("")),
                null,
                contact.isObject() ? contact(contact, update.sender()) : null,
                null);
    }

    /** Forwarded, made by another bot, or in the name of a group. */
    private static boolean isOfSomebodyElse(JsonNode message) {
        return message.has("forward_origin")
                || message.has("forward_date")
                || message.has("via_bot")
                || message.has("sender_chat");
    }

    private static Contact contact(JsonNode contact, JsonNode sender) {
        var user = contact.path("user_id");
        return new Contact(
                contact.path("phone_number").asText(""),
                user.isIntegralNumber() && user.asLong() == sender.path("id").asLong());
    }

    private static Heard membership(Update update) {
        var now = isPresent(update.membership().path("new_chat_member"));
        if (update.isInPrivate() || !now) {
            return new Heard.Reachable(now);
        }
        return isPresent(update.membership().path("old_chat_member"))
                ? new Heard.Nothing()
                : new Heard.Added(update.sender().path("id").asText());
    }

    private static boolean isPresent(JsonNode member) {
        return PRESENT.contains(member.path("status").asText())
                && member.path("is_member").asBoolean(true);
    }

    private boolean isAddressed(JsonNode message) {
        return message.path("reply_to_message").path("from").path("id").asLong() == bot
                || StreamSupport.stream(message.path("entities").spliterator(), false)
                        .anyMatch(entity -> isForTheBot(message.path("text").asText(), entity));
    }

    private boolean isForTheBot(String text, JsonNode entity) {
        var from = Math.clamp(entity.path("offset").asInt(), 0, text.length());
        var to = Math.clamp(from + entity.path("length").asLong(), from, text.length());
        var words = text.substring(from, to);
        var at = words.indexOf('@');
        return switch (entity.path("type").asText()) {
            case "bot_command" -> at < 0 || name.is(words.substring(at + 1));
            case "mention" -> name.is(words.substring(at + 1));
            default -> false;
        };
    }
}
