package org.ngoaingu.botapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram for a test: the Bot API of one bot over HTTP on loopback, and the people and groups that it talks to.
 *
 * <p>It is there while it is started; {@link #stop()} and {@link #start()} take it away and bring it back at the same
 * address.
 */
public final class BotApiServer implements AutoCloseable {

    /** The bot's token; its part behind the colon must be found in no log. */
    public static final String TOKEN = "5550001:AAfake-Secret_PartOfTheToken0123456789";

    public static final String BOT_NAME = "ke_hoach_ngoai_ngu_bot";

    private static final long BOT = 5_550_001;
    private static final Pattern PATH = Pattern.compile("/(file/)?bot([^/]+)/(.+)");

    private final ObjectNode me = Json.of(
            "id", BOT, "is_bot", true, "first_name", "Trợ lý ngoại ngữ", "username", BOT_NAME, "can_join_groups", true);
    private final Map<Long, Dialog> dialogs = new ConcurrentHashMap<>();
    private final UpdateQueue updates = new UpdateQueue();
    private final StoredFiles files = new StoredFiles();
    private final Methods methods = new Methods(dialogs, me);
    private final Webhook webhook = new Webhook(updates);
    private final Faults faults = new Faults();
    private final Peace peace = new Peace();
    private final List<String> downloads = new CopyOnWriteArrayList<>();
    private final Queue<Called> calls = new ConcurrentLinkedQueue<>();
    private final Map<Long, TelegramUser> users = new ConcurrentHashMap<>();
    private volatile int latencyMillis;
    private volatile String token = TOKEN;
    private int port;
    private HttpServer server;
    private ExecutorService threads;

    private BotApiServer() {}

    /** A server at a free port. */
    public static BotApiServer started() {
        var server = new BotApiServer();
        server.start();
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What the program is told to write to this server and no other. */
    public Map<String, String> settings() {
        return Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_URL", url());
    }

    public synchronized void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            port = server.getAddress().getPort();
            threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody listens any more; what is under way is broken off. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            threads.shutdownNow();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
        webhook.close();
    }

    /** A person with a Telegram; the same one for the same id. */
    public TelegramUser user(long id, String language) {
        return users.computeIfAbsent(id, one -> new TelegramUser(this, one, language));
    }

    /** A group of which the bot is not yet a member. */
    public TelegramGroup group(long id, String title) {
        return new TelegramGroup(this, id, title);
    }

    public Faults faults() {
        return faults;
    }

    /** Every answer takes at least this long. */
    public void latency(int millis) {
        latencyMillis = millis;
    }

    /** Whether messages that come too fast are refused; they are at first. */
    public void paced(boolean now) {
        methods.paced(now);
    }

    /** Messages that come too fast are refused, and a chat takes one a second without bursts. */
    public void strict() {
        methods.strict();
    }

    /** Messages that came although the server had asked for peace. */
    public int disturbances() {
        return peace.disturbances();
    }

    /** The token that is valid from now on. */
    public void token(String now) {
        token = now;
    }

    /** The next update has this id. */
    public void jumpTo(long updateId) {
        updates.jumpTo(updateId);
    }

    /** Puts text in place of an update; {@code ID} in it becomes the id. Tells that id. */
    public long rawUpdate(String text) {
        return updates.addRaw(text);
    }

    /** Brings that very update once more. */
    public void repeat(long updateId, String json) {
        updates.again(updateId, json);
    }

    /** Updates that are not acknowledged. */
    public int waiting() {
        return updates.size();
    }

    /** The next file that somebody sends is said to lie at that path. */
    public void misplaceNext(String path) {
        files.misplaceNext(path);
    }

    /** The paths of all files that were fetched or tried. */
    public List<String> downloads() {
        return List.copyOf(downloads);
    }

    /** Somebody else has set a webhook. */
    public void setWebhook(String url) {
        webhook.set(new Parameters(Map.of("url", url), Map.of()));
    }

    public boolean hasWebhook() {
        return webhook.isSet();
    }

    /** The files that the bot sent lie there too long: what they were called is worth nothing any more. */
    public void forgetSentFiles() {
        methods.forgetSentFiles();
    }

    /** A group has become another; messages to it are refused and told where it is. */
    public void move(long from, long to) {
        methods.move(from, to);
        dialogs.put(to, new Dialog(to, Json.of("id", to, "type", "supergroup", "title", "moved")));
        dialogs.get(to).start();
    }

    /** The commands set for a scope, as {@code chat:12} or {@code all_private_chats:en}; empty when there are none. */
    public List<String> commands(String scope) {
        var set = methods.commands(scope);
        return set == null
                ? List.of()
                : StreamSupport.stream(set.spliterator(), false)
                        .map(command -> command.path("command").asString())
                        .toList();
    }

    /** Whether the tap's waiting sign is gone. */
    public boolean isTapAnswered(String query) {
        return methods.isTapAnswered(query);
    }

    /** All calls so far, oldest first. */
    public List<Called> calls() {
        return List.copyOf(calls);
    }

    /** Those of one method. */
    public List<Called> calls(String method) {
        return calls.stream()
                .filter(call -> call.method().equals(method.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Empties the log of calls. */
    public void forgetCalls() {
        calls.clear();
    }

    /** Drops what waits to be fetched. */
    public void forgetUpdates() {
        updates.clear();
    }

    Map<Long, Dialog> dialogs() {
        return dialogs;
    }

    UpdateQueue updates() {
        return updates;
    }

    StoredFiles files() {
        return files;
    }

    Methods methods() {
        return methods;
    }

    ObjectNode me() {
        return me;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                send(exchange, 404, "text/html", "<html>404</html>".getBytes(StandardCharsets.UTF_8));
            } else if (path.group(1) != null) {
                download(exchange, path.group(2), path.group(3));
            } else {
                call(exchange, path.group(2), path.group(3));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void download(HttpExchange exchange, String shown, String path) throws IOException {
        downloads.add(path);
        var content = shown.equals(token) ? files.at(path) : null;
        if (content == null) {
            send(exchange, 404, "application/json", new byte[] {'{', '}'});
        } else {
            send(exchange, 200, "application/octet-stream", content);
        }
    }

    private void call(HttpExchange exchange, String shown, String method) throws IOException, InterruptedException {
        var given = Parameters.of(exchange);
        peace.comes(method);
        var fault = faults.of(method, given.text("chat_id"));
        if (fault instanceof Faults.Fault.Slow slow) {
            Thread.sleep(slow.millis());
        }
        Thread.sleep(latencyMillis);
        var answer = hasEffect(fault) ? result(shown, method, given) : new Answer(0, "");
        var effect = answer.status == 200;
        switch (fault) {
            case Faults.Fault.Dropped dropped -> {
                answer = new Answer(0, "");
                log(method, given, answer, effect);
                return;
            }
            case Faults.Fault.Page page -> answer = new Answer(page.status(), "<html><body>Bad Gateway</body></html>");
            case Faults.Fault.TooMany tooMany -> answer = refused(Refusal.tooMany(tooMany.seconds()));
            case Faults.Fault.Refused refused ->
                answer = refused(new Refusal(refused.status(), refused.description(), Map.of()));
            case Faults.Fault.Slow slow -> {}
            case Faults.Fault.None none -> {}
        }
        log(method, given, answer, effect);
        if (answer.status == Peace.WANTED) {
            peace.wanted(Json.read(answer.body).at("/parameters/retry_after").asInt());
        }
        send(
                exchange,
                answer.status,
                answer.body.startsWith("<") ? "text/html" : "application/json",
                answer.body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasEffect(Faults.Fault fault) {
        return switch (fault) {
            case Faults.Fault.Dropped dropped -> dropped.effect();
            case Faults.Fault.Page page -> page.effect();
            case Faults.Fault.TooMany tooMany -> false;
            case Faults.Fault.Refused refused -> false;
            case Faults.Fault.Slow slow -> true;
            case Faults.Fault.None none -> true;
        };
    }

    private record Answer(int status, String body) {}

    private Answer result(String shown, String method, Parameters given) throws InterruptedException {
        try {
            if (!shown.equals(token)) {
                throw shown.matches("\\d+:[A-Za-z0-9_-]{30,}")
                        ? new Refusal(401, "Unauthorized", Map.of())
                        : new Refusal(404, "Not Found", Map.of());
            }
            if (method.equalsIgnoreCase("getUpdates")) {
                return new Answer(200, "{\"ok\":true,\"result\":" + fetched(given) + "}");
            }
            return new Answer(
                    200, Json.of("ok", true, "result", other(method, given)).toString());
        } catch (Refusal e) {
            return refused(e);
        }
    }

    private static Answer refused(Refusal refusal) {
        return new Answer(
                refusal.code(),
                Json.of(
                                "ok",
                                false,
                                "error_code",
                                refusal.code(),
                                "description",
                                refusal.getMessage(),
                                "parameters",
                                refusal.parameters().isEmpty() ? null : refusal.parameters())
                        .toString());
    }

    private JsonNode other(String method, Parameters given) {
        switch (method.toLowerCase(Locale.ROOT)) {
            case "getme" -> {
                return me;
            }
            case "getfile" -> {
                return files.describe(given.text("file_id"));
            }
            case "setwebhook" -> {
                updates.allow(kinds(given));
                webhook.set(given);
            }
            case "deletewebhook" -> webhook.delete();
            case "getwebhookinfo" -> {
                return webhook.info();
            }
            default -> {
                var result = methods.call(method, given);
                if (result == null) {
                    throw new Refusal(404, "Not Found: method not found", Map.of());
                }
                return result;
            }
        }
        return Json.MAPPER.valueToTree(true);
    }

    private String fetched(Parameters given) throws InterruptedException {
        if (webhook.isSet()) {
            throw Refusal.conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete "
                    + "the webhook first");
        }
        updates.allow(kinds(given));
        return updates.poll(given.number("offset"), (int) given.number("limit"), Math.min(50, given.number("timeout")));
    }

    private static Set<String> kinds(Parameters given) {
        return StreamSupport.stream(given.json("allowed_updates").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private void log(String method, Parameters given, Answer answer, boolean effect) {
        var description = answer.status != 200 && answer.body.startsWith("{")
                ? Json.read(answer.body).path("description").asString("")
                : "";
        calls.add(new Called(
                Instant.now(), method.toLowerCase(Locale.ROOT), given.texts(), answer.status, description, effect));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
