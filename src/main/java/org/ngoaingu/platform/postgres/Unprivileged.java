package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;

/**
 * How PostgreSQL, which refuses to run as root, is run by root: inside a user namespace, where root's files are still
 * its own, or as an unprivileged user that is given the files. Everyone else runs it as they are.
 *
 * @param prefix what stands before each command
 * @param user who is given the files; null when they stay with who starts the program
 */
record Unprivileged(List<String> prefix, @Nullable String user) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    /** The way for the user who runs this program. Refused when root has none. */
    static Unprivileged way(Path home) throws IOException {
        var way = !runsAsRoot() ? new Unprivileged(List.of(), null) : forRoot();
        way.openTheDoor(home);
        return way;
    }

    /** Gives the file or folder, with all beneath, to the user who will run PostgreSQL. */
    void give(Path path) throws IOException {
        if (user != null) {
            Run.run(List.of("chown", "-R", user, path.toString()), Duration.ofSeconds(60));
        }
    }

    List<String> command(List<String> plain) {
        var command = new ArrayList<>(prefix);
        command.addAll(plain);
        return command;
    }

    private void openTheDoor(Path home) throws IOException {
        if (HostSystem.current().windows()) {
            return;
        }
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(user == null ? "rwx------" : "rwx--x--x"));
        if (user != null && !works(command(List.of("test", "-x", home.toString())))) {
            throw new StartRefused(Message.of("start.home-out-of-reach", "home", home.toString(), "user", user));
        }
    }

    private static Unprivileged forRoot() {
        if (!Boolean.getBoolean("assistant.postgres.no-namespace")
                && works(List.of("unshare", "-U", "sh", "-c", "test $(id -u) != 0"))) {
            return new Unprivileged(List.of("unshare", "-U"), null);
        }
        for (var user : CANDIDATES) {
            var prefix = List.of("setpriv", "--reuid=" + user, "--regid=nogroup", "--clear-groups");
            var way = new Unprivileged(prefix, user);
            if (works(way.command(List.of("true")))) {
                return way;
            }
        }
        throw new StartRefused(Message.of("start.root"));
    }

    private static boolean runsAsRoot() throws IOException {
        var self = Path.of("/proc/self");
        var mine = Files.exists(self) ? self : Path.of(System.getProperty("user.home"));
        var owner = Files.getFileAttributeView(mine, FileOwnerAttributeView.class);
        return !HostSystem.current().windows()
                && owner != null
                && owner.getOwner().getName().equals("root");
    }

    private static boolean works(List<String> command) {
        try {
            return Run.run(command, PATIENCE).succeeded();
        } catch (IOException e) {
            return false; // no such program here
        }
    }
}
