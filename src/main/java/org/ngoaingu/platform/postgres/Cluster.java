package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;
import org.springframework.util.FileSystemUtils;

/** The data folder of the embedded PostgreSQL: making it, and starting and stopping a server on it. */
record Cluster(Path home, Binaries binaries, Unprivileged way) {

    private static final String MAJOR = "18";
    private static final String OUR_SETTINGS = "assistant.conf";
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d{1,5})$");

    /** Tenths of a second: how long a left-over folder must stay away, and how long it is fought. */
    private static final int QUIET = 15;

    private static final int MOST_TRIES = 300;

    Path data() {
        return home.resolve("data");
    }

    /** Makes the data folder unless it exists; a crash in between leaves none. */
    void create(Passwords passwords) throws IOException {
        if (Files.exists(data())) {
            refuseOtherVersions();
            way.give(data());
            return;
        }
        var unfinished = home.resolve("data.unfinished");
        clear(unfinished);
        PrivateFiles.createFolder(unfinished);
        way.give(unfinished);
        way.give(passwords.ownerFile());
        must(
                "start.init-failed",
                run(
                        "initdb",
                        List.of(
                                "-D",
                                unfinished.toString(),
                                "-U",
                                passwords.owner().user(),
                                "--pwfile=" + passwords.ownerFile(),
                                "-A",
                                "scram-sha-256",
                                "-E",
                                "UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--lc-ctype=C.UTF-8",
                                "--lc-collate=C.UTF-8"),
                        Duration.ofSeconds(120)));
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude_if_exists = '" + OUR_SETTINGS + "'\n",
                StandardOpenOption.APPEND);
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** An initdb that outlived its program still writes there; without its folder it gives up. */
    private static void clear(Path unfinished) throws IOException {
        int quiet = Files.exists(unfinished) ? 0 : QUIET;
        for (int tries = 0; quiet < QUIET; tries++) {
            if (tries > MOST_TRIES) {
                throw new IOException("something still writes to " + unfinished);
            }
            quiet = isGone(unfinished) ? quiet + 1 : 0;
            Pause.millis(100);
        }
    }

    private static boolean isGone(Path folder) {
        try {
            return !FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            return false; // something was written into it meanwhile
        }
    }

    /** Starts a server on the port and waits until it answers, after a crash until it has recovered. */
    Run start(int port) throws IOException {
        Files.writeString(data().resolve(OUR_SETTINGS), settings(port));
        var log = PrivateFiles.createEmpty(home.resolve("postgres-start.log"));
        way.give(log);
        var run = run(
                "pg_ctl",
                List.of("start", "-D", data().toString(), "-l", log.toString(), "-w", "-t", "120", "-s"),
                Duration.ofSeconds(130));
        return run.succeeded() ? run : new Run(run.exitCode(), run.output() + "\n" + Files.readString(log));
    }

    /** Where the last server listened; 0 when there was none. */
    int formerPort() throws IOException {
        var settings = data().resolve(OUR_SETTINGS);
        if (!Files.exists(settings)) {
            return 0;
        }
        var port = PORT.matcher(Files.readString(settings));
        return port.find() ? Integer.parseInt(port.group(1)) : 0;
    }

    /** Stops the server: {@code fast} ends the clients cleanly, {@code immediate} leaves the rest to recovery. */
    Run stop(String manner) throws IOException {
        return run(
                "pg_ctl",
                List.of("stop", "-D", data().toString(), "-m", manner, "-w", "-t", "60", "-s"),
                Duration.ofSeconds(70));
    }

    private void refuseOtherVersions() throws IOException {
        var found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR)) {
            throw new StartRefused(new Message(
                    "start.other-version", Map.of("data", data().toString(), "found", found, "needed", MAJOR)));
        }
    }

    private Run run(String program, List<String> arguments, Duration patience) throws IOException {
        var plain = new ArrayList<String>();
        plain.add(binaries.program(program).toString());
        plain.addAll(arguments);
        return Run.run(way.command(plain), patience);
    }

    private static void must(String otherwise, Run run) {
        if (!run.succeeded()) {
            throw new StartRefused(Message.of(otherwise, "output", run.output()));
        }
    }

    // Failed statements and their values stay out of the log: they hold personal data
    private static String settings(int port) {
        return """
                # written at every start of the assistant
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 256MB
                timezone = 'UTC'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_checkpoints = off
                log_min_error_statement = panic
                log_error_verbosity = terse
                """.formatted(port);
    }
}
