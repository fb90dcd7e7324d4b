package org.ngoaingu.botapi;

import java.util.List;
import java.util.Map;

/** A group to which the bot may be added. */
public final class TelegramGroup {

    private final BotApiServer server;
    private final Dialog dialog;

    TelegramGroup(BotApiServer server, long id, String title) {
        this.server = server;
        this.dialog = new Dialog(id, Json.of("id", id, "type", "supergroup", "title", title));
        server.dialogs().put(id, dialog);
    }

    public void isJoinedByTheBot(TelegramUser by) {
        dialog.start();
        server.updates()
                .add(
                        "my_chat_member",
                        Json.of(
                                "chat",
                                dialog.chat(),
                                "from",
                                by.from(),
                                "date",
                                TelegramUser.now(),
                                "old_chat_member",
                                Map.of("status", "left", "user", server.me()),
                                "new_chat_member",
                                Map.of("status", "member", "user", server.me())));
    }

    public void says(TelegramUser who, String text) {
        server.updates()
                .add(
                        "message",
                        Json.of(
                                "message_id",
                                server.methods().nextMessage(),
                                "date",
                                TelegramUser.now(),
                                "from",
                                who.from(),
                                "chat",
                                dialog.chat(),
                                "text",
                                text,
                                "entities",
                                TelegramUser.entities(text)));
    }

    public boolean isLeft() {
        return dialog.isLeft();
    }

    public List<String> reads() {
        return dialog.messages().stream().map(SeenMessage::text).toList();
    }
}
