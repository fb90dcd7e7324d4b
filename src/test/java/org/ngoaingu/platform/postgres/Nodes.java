package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.Called;
import org.ngoaingu.platform.Program;
import org.ngoaingu.platform.RunMode;

/**
 * The whole program as one process or several on one PostgreSQL, with the fake Bot API beside them. People who are
 * strangers write; what each said stands once in the history, with one answer.
 */
public final class Nodes implements AutoCloseable {

    /** Messages that a node may have on their way when it is killed. */
    static final int IN_FLIGHT = 16;

    /** What a node says when it serves. */
    static final String STARTED = "Started AssistantApplication";

    public final BotApiServer telegram = BotApiServer.started();
    final EmbeddedPostgres postgres;
    private final Path folder;
    private final List<Child> running = new ArrayList<>();
    private int people;
    private int messages;

    public Nodes(Path folder) {
        this.folder = folder;
        this.postgres = EmbeddedPostgres.start(BegunHome.at(database()), RunMode.SERVER);
        telegram.paced(false);
    }

    /** Starts a node and waits until it serves. */
    Child start() throws Exception {
        var node = startSilently();
        node.hear(STARTED);
        return node;
    }

    Child startSilently() throws IOException {
        return start(settings("1000"));
    }

    /** Starts a node with these settings. */
    public Child start(Map<String, String> settings) throws IOException {
        return run(command(settings.getOrDefault("SERVER_PORT", "0")), settings);
    }

    /** Starts a node as an office would, to be measured: the whole compiler, many in flight, no pace that holds it up. */
    Child startMeasured() throws Exception {
        var command = command("0");
        command.removeIf(word -> word.startsWith("-XX:TieredStopAtLevel"));
        command.add("--assistant.channel.in-flight=128");
        var node = run(command, settings("100000"));
        node.hear(STARTED);
        return node;
    }

    /** With Telegram at the default pace. */
    Map<String, String> settings() {
        return telegram.settings();
    }

    /** @param rate messages a second when many are sent */
    Map<String, String> settings(String rate) {
        var settings = new HashMap<>(settings());
        settings.put("TELEGRAM_RATE", rate);
        return settings;
    }

    private Path database() {
        return folder.resolve("postgres");
    }

    private List<String> command(String port) {
        return Program.command(
                "--assistant.home=" + folder.resolve("node" + running.size()),
                "--server.port=" + port,
                "--server.address=127.0.0.1");
    }

    private Child run(List<String> command, Map<String, String> settings) throws IOException {
        var builder = Program.alone(command);
        builder.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL", postgres.url(),
                        "SPRING_DATASOURCE_USERNAME", postgres.assistant().user(),
                        "SPRING_DATASOURCE_PASSWORD", postgres.assistant().password(),
                        "SPRING_FLYWAY_USER", postgres.owner().user(),
                        "SPRING_FLYWAY_PASSWORD", postgres.owner().password(),
                        "ASSISTANT_TRIAL", "off"));
        builder.environment().putAll(settings);
        var node = new Child(builder);
        running.add(node);
        return node;
    }

    /** So many people write so many messages each, all at once; no two messages are alike. */
    void write(int people, int messages) {
        this.people = people;
        this.messages = messages;
        for (int message = 0; message < messages; message++) {
            for (int person = 0; person < people; person++) {
                telegram.user(1_000 + person, "vi").says("tin %d của người %d".formatted(message, person));
            }
        }
    }

    /** Waits until so many messages were sent. */
    void awaitSent(int count, Duration patience) throws InterruptedException {
        await("%d messages sent".formatted(count), patience, () -> sent().size() >= count);
    }

    /** Waits until nothing waits any more, neither in nor out. */
    void awaitQuiet(Duration patience) throws InterruptedException {
        await(
                "all is answered and sent",
                patience,
                () -> telegram.waiting() == 0
                        && one("select (select count(*) from inbox) + (select count(*) from outbox)") == 0
                        && one("select count(*) from chat_message where sender = 'ME'") >= (long) people * messages);
    }

    interface Question {
        boolean ask() throws SQLException;
    }

    void await(String what, Duration patience, Question question) throws InterruptedException {
        var end = Instant.now().plus(patience);
        while (true) {
            try {
                if (question.ask()) {
                    return;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not in time: " + what + "; sent " + sent().size() + "\n"
                        + running.getLast().said());
            }
            Thread.sleep(20);
        }
    }

    /** The messages that the server took. */
    List<Called> sent() {
        return telegram.calls("sendMessage").stream().filter(Called::effect).toList();
    }

    /** What the server took more than once for the same text and person, beyond what the ledger says. */
    long duplicates() throws SQLException {
        return sent().size() - one("select count(*) from chat_message where sender = 'ASSISTANT' and outcome = 'SENT'");
    }

    /** The number that a query gives. */
    public long one(String query) throws SQLException {
        return all(query).getFirst();
    }

    /** The numbers that a query gives. */
    List<Long> all(String query) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = postgres.owner().connect(postgres.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /** PostgreSQL's name and version. */
    String version() throws SQLException {
        var version = one("select current_setting('server_version_num')::int");
        return "PostgreSQL %d.%d".formatted(version / 10_000, version % 10_000);
    }

    /** Kills PostgreSQL; it is started again as a server does it, within a second or two. */
    void killPostgres() throws IOException {
        Postmasters.kill(Postmasters.in(database()));
    }

    /** Ends all connections of the nodes, as a restart of PostgreSQL does. */
    void cutOff() throws SQLException {
        one("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'assistant'");
    }

    @Override
    public void close() {
        running.forEach(Child::close);
        telegram.close();
        postgres.close();
    }
}
