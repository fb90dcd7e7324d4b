package org.ngoaingu.channel.telegram;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.Delivery;
import org.ngoaingu.channel.Leaving;
import org.ngoaingu.channel.Menu;
import org.ngoaingu.channel.Parcel;
import org.ngoaingu.channel.Reply;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Sends one parcel by one call; a second one only after the first was refused. */
@WithTelegram
class Sending {

    /** A message's text and a file's caption, in UTF-16 units after tags and entities are read. */
    static final int LONGEST = 4_096;

    static final int LONGEST_CAPTION = 1_024;

    private static final int LONGEST_DESCRIPTION = 256;
    /** A preview would fetch the address, and with it a link that opens once. */
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final BotApi api;
    private final Departures departures;
    private final GivenDocuments given = new GivenDocuments();

    Sending(BotApi api, Departures departures) {
        this.api = api;
        this.departures = departures;
    }

    Delivery send(Parcel parcel) {
        try {
            return switch (parcel.what()) {
                case Reply reply -> said(parcel, reply);
                case Menu menu -> offered(parcel, menu);
                case Leaving leaving -> {
                    api.call(LeaveChat.builder().chatId(parcel.address()).build());
                    yield new Delivery.Sent(null);
                }
            };
        } catch (CallFailed e) {
            if (e.isTooMany()) {
                departures.rest(e.retryAfter());
            }
            return e.delivery();
        }
    }

    private Delivery said(Parcel parcel, Reply reply) throws CallFailed {
        var text = TelegramHtml.of(reply.text(), parcel.files().isEmpty() ? LONGEST : LONGEST_CAPTION);
        try {
            return said(parcel, reply, text.html(), ParseMode.HTML);
        } catch (CallFailed e) {
            if (!e.says("can't parse entities")) {
                throw e;
            }
            return said(parcel, reply, text.plain(), null);
        }
    }

    private Delivery said(Parcel parcel, Reply reply, String text, @Nullable String parseMode) throws CallFailed {
        var edits = parcel.edits();
        var isText = parcel.files().isEmpty();
        if (edits != null && isText && edited(parcel.address(), edits, reply, text, parseMode)) {
            return new Delivery.Sent(edits);
        }
        var sent = isText
                ? message(parcel.address(), reply, text, parseMode)
                : file(parcel.address(), reply, text, parseMode, parcel.files().getFirst());
        if (edits != null && !isText) {
            drop(parcel.address(), edits); // what has a file cannot take the place of a text
        }
        return new Delivery.Sent(Integer.toString(sent));
    }

    private int message(String chat, Reply reply, String text, @Nullable String parseMode) throws CallFailed {
        departures.leave();
        return api.call(SendMessage.builder()
                        .chatId(chat)
                        .text(text)
                        .parseMode(parseMode)
                        .replyMarkup(Keyboards.of(reply.choices()))
                        .linkPreviewOptions(NO_PREVIEW)
                        .build())
                .getMessageId();
    }

    private int file(String chat, Reply reply, String caption, @Nullable String parseMode, ChatFile file)
            throws CallFailed {
        return Photo.is(file)
                ? photo(chat, reply, caption, parseMode, file)
                : document(chat, reply, caption, parseMode, file);
    }

    private int photo(String chat, Reply reply, String caption, @Nullable String parseMode, ChatFile file)
            throws CallFailed {
        departures.leave();
        return api.send(SendPhoto.builder()
                        .chatId(chat)
                        .photo(new InputFile(new ByteArrayInputStream(file.content()), file.name()))
                        .caption(caption.isEmpty() ? null : caption)
                        .parseMode(parseMode)
                        .replyMarkup(Keyboards.of(reply.choices()))
                        .build())
                .getMessageId();
    }

    private int document(String chat, Reply reply, String caption, @Nullable String parseMode, ChatFile file)
            throws CallFailed {
        var key = GivenDocuments.key(file);
        var known = given.find(key);
        if (known != null) {
            try {
                return document(chat, reply, caption, parseMode, new InputFile(known))
                        .getMessageId();
            } catch (CallFailed e) {
                if (!e.says("file identifier") && !e.says("file reference")) {
                    throw e;
                }
                given.forget(key);
            }
        }
        var content = new InputFile(new ByteArrayInputStream(file.content()), file.name());
        var sent = document(chat, reply, caption, parseMode, content);
        if (sent.hasDocument()) {
            given.put(key, sent.getDocument().getFileId());
        }
        return sent.getMessageId();
    }

    private Message document(String chat, Reply reply, String caption, @Nullable String parseMode, InputFile file)
            throws CallFailed {
        departures.leave();
        return api.send(SendDocument.builder()
                .chatId(chat)
                .document(file)
                .caption(caption.isEmpty() ? null : caption)
                .parseMode(parseMode)
                .replyMarkup(Keyboards.of(reply.choices()))
                .build());
    }

    /** False if the message cannot be changed (any more); then a new one is sent. */
    private boolean edited(String chat, String message, Reply reply, String text, @Nullable String parseMode)
            throws CallFailed {
        var keyboard = Keyboards.of(reply.choices());
        if (keyboard != null && !(keyboard instanceof InlineKeyboardMarkup)) {
            return false;
        }
        departures.leave();
        try {
            api.call(EditMessageText.builder()
                    .chatId(chat)
                    .messageId(Integer.parseInt(message))
                    .text(text)
                    .parseMode(parseMode)
                    .replyMarkup((InlineKeyboardMarkup) keyboard)
                    .linkPreviewOptions(NO_PREVIEW)
                    .build());
            return true;
        } catch (CallFailed e) {
            if (e.says("message is not modified")) {
                return true;
            } else if (e.says("message to edit not found")
                    || e.says("message can't be edited")
                    || e.says("message_id_invalid")
                    || e.says("no text in the message to edit")) {
                return false;
            }
            throw e;
        }
    }

    private void drop(String chat, String message) {
        api.callAside(DeleteMessage.builder()
                .chatId(chat)
                .messageId(Integer.parseInt(message))
                .build());
    }

    private Delivery offered(Parcel parcel, Menu menu) throws CallFailed {
        var here = BotCommandScopeChat.builder().chatId(parcel.address()).build();
        if (menu.entries().isEmpty()) {
            api.call(DeleteMyCommands.builder().scope(here).build());
        } else {
            api.call(SetMyCommands.builder()
                    .scope(here)
                    .commands(commands(menu.entries()))
                    .build());
        }
        return new Delivery.Sent(null);
    }

    static List<BotCommand> commands(List<Menu.Entry> entries) {
        return entries.stream()
                .map(entry -> new BotCommand(
                        entry.command(),
                        entry.says().substring(0, Math.min(entry.says().length(), LONGEST_DESCRIPTION))))
                .toList();
    }
}
