package org.ngoaingu.botapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** A person in a chat of two with the bot: what they do, and what they see. */
public final class TelegramUser {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BotApiServer server;
    private final long id;
    private final Dialog dialog;
    private final ObjectNode from;
    private volatile String lastFile = "";

    TelegramUser(BotApiServer server, long id, String language) {
        this.server = server;
        this.id = id;
        this.from = Json.of("id", id, "is_bot", false, "first_name", "Người dùng " + id, "language_code", language);
        this.dialog = new Dialog(id, Json.of("id", id, "type", "private", "first_name", "Người dùng " + id));
        server.dialogs().put(id, dialog);
    }

    public long id() {
        return id;
    }

    ObjectNode from() {
        return from;
    }

    /** Lets the bot write, without a word. */
    public void opens() {
        dialog.start();
    }

    /** Types a message; tells the update's id. */
    public long says(String text) {
        return sends("text", text, "entities", entities(text));
    }

    /** Hands on a message of somebody else. */
    public long forwards(String text) {
        return sends(
                "text", text, "forward_origin", Map.of("type", "hidden_user", "sender_user_name", "A", "date", now()));
    }

    /** Sends a message that another bot has made. */
    public long saysViaBot(String text) {
        return sends("text", text, "via_bot", Map.of("id", 1, "is_bot", true, "first_name", "B"));
    }

    public long sendsFile(String name, byte[] content) {
        return sends("document", document(name, content));
    }

    public long sendsSticker() {
        return sends("sticker", Map.of("file_id", "s", "file_unique_id", "s", "type", "regular", "emoji", "👍"));
    }

    public long sendsVoice() {
        return sends("voice", Map.of("file_id", "v", "file_unique_id", "v", "duration", 3));
    }

    public long sendsLocation() {
        return sends("location", Map.of("latitude", 10.8, "longitude", 106.7));
    }

    /** Changes what was sent before, as a bot hears of it that asked for such updates. */
    public long edits(String text) {
        var edited = Json.of(
                "message_id", 1, "date", now(), "edit_date", now(), "from", from, "chat", dialog.chat(), "text", text);
        return server.rawUpdate("{\"update_id\":ID,\"edited_message\":" + edited + "}");
    }

    /** The id of the last file that was sent. */
    public String lastFile() {
        return lastFile;
    }

    /** Deletes a message of the bot. */
    public void deletes(int message) {
        dialog.drop(message);
    }

    public long sendsPhoto(byte[] content) {
        return sends("photo", sizes(content));
    }

    public long sendsPhoto(String caption, byte[] content) {
        return sends("photo", sizes(content), "caption", caption);
    }

    private List<ObjectNode> sizes(byte[] content) {
        var size = server.files().add("photos", new Upload("a.jpg", content));
        return List.of(size.deepCopy().put("width", 90), size.deepCopy().put("width", 900));
    }

    /** Sends files together, the caption with the first. */
    public void sendsAlbum(String caption, Map<String, byte[]> files) {
        var album = UUID.randomUUID().toString();
        var said = new String[] {caption};
        files.forEach((name, content) -> {
            sends("document", document(name, content), "media_group_id", album, "caption", said[0]);
            said[0] = null;
        });
    }

    /** Shares a contact (danh thiếp). @param userId to whom the number belongs; null for none */
    public long sharesContact(String phone, Long userId) {
        return sends("contact", Json.of("phone_number", phone, "first_name", "A", "user_id", userId));
    }

    /** Presses the newest button of that label, once it is there; tells the name of the tap. */
    public String taps(String label) {
        awaits(message -> message.labels().contains(label));
        for (var message : sees().reversed()) {
            for (var button : message.buttons()) {
                if (button.label().equals(label)) {
                    return press(message, button);
                }
            }
        }
        throw new NoSuchElementException("no button " + label + " under " + sees());
    }

    /** A tap with data that no button has. */
    public String tapsForged(String data) {
        return tap(sees().isEmpty() ? 1 : sees().getLast().id(), data);
    }

    private String press(SeenMessage message, SeenMessage.Button button) {
        if (button.contact()) {
            sharesContact("+84" + id, id);
            return "";
        } else if (button.data() == null) {
            says(button.label());
            return "";
        }
        return tap(message.id(), button.data());
    }

    private String tap(int message, String data) {
        var query = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);
        server.methods().tapped(query);
        server.updates()
                .add(
                        "callback_query",
                        Json.of(
                                "id",
                                query,
                                "from",
                                from,
                                "chat_instance",
                                "1",
                                "data",
                                data,
                                "message",
                                Json.of(
                                        "message_id",
                                        message,
                                        "date",
                                        now(),
                                        "chat",
                                        dialog.chat(),
                                        "from",
                                        server.me())));
        return query;
    }

    public void blocks() {
        dialog.block(true);
        membership("member", "kicked");
    }

    public void unblocks() {
        dialog.block(false);
        membership("kicked", "member");
    }

    private void membership(String before, String after) {
        server.updates()
                .add(
                        "my_chat_member",
                        Json.of(
                                "chat",
                                dialog.chat(),
                                "from",
                                from,
                                "date",
                                now(),
                                "old_chat_member",
                                Map.of("status", before, "user", server.me()),
                                "new_chat_member",
                                Map.of("status", after, "user", server.me())));
    }

    /** What the bot has sent, as it stands there now, oldest first. */
    public List<SeenMessage> sees() {
        return dialog.messages();
    }

    /** The texts of those. */
    public List<String> reads() {
        return sees().stream().map(SeenMessage::text).toList();
    }

    /** Waits until a message of the bot is so, and shows the newest. */
    public SeenMessage awaits(Predicate<SeenMessage> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = sees().reversed().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new NoSuchElementException("not within " + PATIENCE + ": " + reads());
    }

    /** Waits until a message of the bot holds the words. */
    public SeenMessage awaits(String words) {
        return awaits(message -> message.text().contains(words));
    }

    private long sends(Object... content) {
        dialog.start();
        var message = Json.of(
                "message_id", server.methods().nextMessage(), "date", now(), "from", from, "chat", dialog.chat());
        message.setAll(Json.of(content));
        return server.updates().add("message", message);
    }

    private ObjectNode document(String name, byte[] content) {
        var document = server.files()
                .add("documents", new Upload(name, content))
                .put("file_name", name)
                .put("mime_type", "application/octet-stream");
        lastFile = document.path("file_id").asString();
        return document;
    }

    static List<Map<String, Object>> entities(String text) {
        var entities = new ArrayList<Map<String, Object>>();
        if (text.startsWith("/")) {
            var end = text.indexOf(' ');
            entities.add(Map.of("type", "bot_command", "offset", 0, "length", end < 0 ? text.length() : end));
        }
        var at = text.indexOf("@" + BotApiServer.BOT_NAME);
        if (at >= 0 && entities.isEmpty()) {
            entities.add(Map.of("type", "mention", "offset", at, "length", BotApiServer.BOT_NAME.length() + 1));
        }
        return entities.isEmpty() ? null : entities;
    }

    static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
