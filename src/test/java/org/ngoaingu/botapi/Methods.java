package org.ngoaingu.botapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that write into chats. */
final class Methods {

    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_CAPTION = 1_024;
    private static final int LARGEST_UPLOAD = 50 * 1024 * 1024;

    private final Map<Long, Dialog> dialogs;
    private final ObjectNode me;
    private final Pace pace = new Pace();
    private final AtomicInteger messageIds = new AtomicInteger(100);
    private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
    private final Set<String> taps = ConcurrentHashMap.newKeySet();
    private final Map<Long, Long> moved = new ConcurrentHashMap<>();
    private volatile boolean paced = true;
    private final Map<String, Upload> sentFiles = new ConcurrentHashMap<>();

    Methods(Map<Long, Dialog> dialogs, ObjectNode me) {
        this.dialogs = dialogs;
        this.me = me;
    }

    void paced(boolean now) {
        paced = now;
    }

    void strict() {
        paced = true;
        pace.strict();
    }

    int nextMessage() {
        return messageIds.incrementAndGet();
    }

    void tapped(String query) {
        taps.add(query);
    }

    boolean isTapAnswered(String query) {
        return !taps.contains(query);
    }

    void move(long from, long to) {
        moved.put(from, to);
    }

    JsonNode commands(String scope) {
        return commands.get(scope);
    }

    /** Null for a method that is none of these. */
    JsonNode call(String method, Parameters given) {
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "sendmessage" -> send(given, text(given, "text", LONGEST_TEXT, "message is too long"), null);
            case "senddocument" -> send(given, caption(given), upload(given, "document"));
            case "sendphoto" -> send(given, caption(given), Pictures.photo(upload(given, "photo")));
            case "editmessagetext" -> edit(given);
            case "deletemessage" -> delete(given);
            case "answercallbackquery" -> answerTap(given);
            case "sendchataction" -> {
                dialog(given).mayBeWrittenTo();
                yield Json.MAPPER.valueToTree(true);
            }
            case "setmycommands" -> setCommands(given);
            case "deletemycommands" -> {
                commands.remove(scope(given));
                yield Json.MAPPER.valueToTree(true);
            }
            case "leavechat" -> {
                dialog(given).leave();
                yield Json.MAPPER.valueToTree(true);
            }
            default -> null;
        };
    }

    private JsonNode send(Parameters given, String text, Upload file) {
        var dialog = dialog(given);
        dialog.mayBeWrittenTo();
        if (text.isEmpty() && file == null) {
            throw Refusal.badRequest("message text is empty");
        }
        var buttons = Buttons.read(given.json("reply_markup"));
        keepPace(dialog);
        var message = new SeenMessage(nextMessage(), text, markup(given), buttons, file);
        dialog.add(message);
        return shown(dialog, message);
    }

    private JsonNode edit(Parameters given) {
        var dialog = dialog(given);
        dialog.mayBeWrittenTo();
        var old = dialog.find((int) given.number("message_id"));
        if (old == null) {
            throw Refusal.badRequest("message to edit not found");
        } else if (old.file() != null) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        var text = text(given, "text", LONGEST_TEXT, "MESSAGE_TOO_LONG");
        if (text.isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        var message = new SeenMessage(old.id(), text, markup(given), Buttons.read(given.json("reply_markup")), null);
        if (message.equals(old)) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are "
                    + "exactly the same as a current content and reply markup of the message");
        }
        keepPace(dialog);
        dialog.add(message);
        return shown(dialog, message);
    }

    private JsonNode delete(Parameters given) {
        if (!dialog(given).drop((int) given.number("message_id"))) {
            throw Refusal.badRequest("message to delete not found");
        }
        return Json.MAPPER.valueToTree(true);
    }

    private JsonNode answerTap(Parameters given) {
        if (given.text("text").length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        } else if (!taps.remove(given.text("callback_query_id"))) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        return Json.MAPPER.valueToTree(true);
    }

    private JsonNode setCommands(Parameters given) {
        var list = given.json("commands");
        for (var command : list) {
            var says = command.path("description").asString("");
            if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            } else if (says.isEmpty() || says.length() > 256) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        if (given.json("scope").path("type").asString("").equals("chat")) {
            dialog(given.json("scope").path("chat_id").asString());
        }
        commands.put(scope(given), list);
        return Json.MAPPER.valueToTree(true);
    }

    /** As {@code chat:12} or {@code all_private_chats:en}. */
    private static String scope(Parameters given) {
        var scope = given.json("scope");
        var type = scope.path("type").asString("default");
        return type + ":" + (type.equals("chat") ? scope.path("chat_id").asString() : given.text("language_code"));
    }

    private Dialog dialog(Parameters given) {
        return dialog(given.text("chat_id"));
    }

    private Dialog dialog(String chat) {
        var id = chat.matches("-?\\d{1,18}") ? Long.parseLong(chat) : 0;
        if (moved.containsKey(id)) {
            throw new Refusal(
                    400,
                    "Bad Request: group chat was upgraded to a supergroup chat",
                    Map.of("migrate_to_chat_id", moved.get(id)));
        }
        var dialog = dialogs.get(id);
        if (dialog == null) {
            throw Refusal.badRequest("chat not found");
        }
        return dialog;
    }

    private void keepPace(Dialog dialog) {
        if (paced) {
            pace.comes(dialog.id());
        }
    }

    private static String caption(Parameters given) {
        return text(given, "caption", LONGEST_CAPTION, "message caption is too long");
    }

    private static String text(Parameters given, String name, int longest, String tooLong) {
        var text = FormattedText.read(given.text(name), given.text("parse_mode"));
        if (text.length() > longest) {
            throw Refusal.badRequest(tooLong);
        } else if (text.indexOf('\0') >= 0) {
            throw Refusal.badRequest("text must be encoded in UTF-8");
        }
        return text;
    }

    /** What is given by the name that an earlier answer gave it need not be given again. */
    private Upload upload(Parameters given, String name) {
        var known = sentFiles.get(given.text(name));
        if (known != null) {
            return known;
        }
        var file = given.files().get(given.text(name).replaceFirst("^attach://", ""));
        var upload = file == null ? given.files().get(name) : file;
        if (upload == null && given.texts().containsKey(name)) {
            throw Refusal.badRequest("wrong file identifier/HTTP URL specified");
        } else if (upload == null) {
            throw Refusal.badRequest("there is no " + name + " in the request");
        } else if (upload.content().length > LARGEST_UPLOAD) {
            throw new Refusal(413, "Request Entity Too Large", Map.of());
        } else if (upload.content().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        return upload;
    }

    private static String markup(Parameters given) {
        return given.texts().getOrDefault("text", given.text("caption"));
    }

    /** As if they lay there too long. */
    void forgetSentFiles() {
        sentFiles.clear();
    }

    private Object shown(SeenMessage message) {
        if (message.file() == null) {
            return null;
        }
        sentFiles.put("sent" + message.id(), message.file());
        var file = Map.of("file_id", "sent" + message.id(), "file_unique_id", "s" + message.id());
        return message.isPhoto() ? List.of(file) : file;
    }

    private JsonNode shown(Dialog dialog, SeenMessage message) {
        return Json.of(
                "message_id",
                message.id(),
                "from",
                me,
                "chat",
                dialog.chat(),
                "date",
                System.currentTimeMillis() / 1000,
                message.file() == null ? "text" : "caption",
                message.text(),
                message.isPhoto() ? "photo" : "document",
                shown(message));
    }
}
