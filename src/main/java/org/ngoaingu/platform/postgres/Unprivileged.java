package org.ngoaingu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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
 * @param owner whose the files must be; null when whoever runs this program cannot give any away
 */
record Unprivileged(List<String> prefix, @Nullable String owner) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ROOT = "root";
    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    /** The way for the user who runs this program. Refused when root has none. */
    static Unprivileged way(Path home) throws IOException {
        var way = runsAsRoot() ? forRoot() : new Unprivileged(List.of(), null);
        way.openTheDoor(home);
        return way;
    }

    /** Gives the file or folder, with all beneath, to the user who will run PostgreSQL. */
    void give(Path path) throws IOException {
        if (owner != null && !Files.getOwner(path).getName().equals(owner)) {
            Run.run(List.of("chown", "-R", owner, path.toString()), Duration.ofSeconds(60));
        }
    }

    List<String> command(List<String> plain) {
        var command = new ArrayList<>(prefix);
        command.addAll(plain);
        return command;
    }

    /** Another user must pass through the home, without seeing what is in it. */
    private void openTheDoor(Path home) throws IOException {
        if (owner == null || owner.equals(ROOT)) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(home);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(home, permissions);
        if (!works(command(List.of("test", "-x", home.toString())))) {
            throw new StartRefused(Message.of("start.home-out-of-reach", "home", home.toString(), "user", owner));
        }
    }

    private static Unprivileged forRoot() throws IOException {
        if (works(List.of("unshare", "-U", "sh", "-c", "test $(id -u) != 0"))) {
            return new Unprivileged(List.of("unshare", "-U"), ROOT);
        }
        for (var user : CANDIDATES) {
            var group =
                    "--regid=" + Run.run(List.of("id", "-g", user), PATIENCE).output();
            var way = new Unprivileged(List.of("setpriv", "--reuid=" + user, group, "--clear-groups"), user);
            if (works(way.command(List.of("true")))) {
                return way;
            }
        }
        throw new StartRefused(Message.of("start.root"));
    }

    private static boolean runsAsRoot() throws IOException {
        var self = Path.of("/proc/self");
        var mine = Files.exists(self) ? self : Path.of(System.getProperty("user.home"));
        return !HostSystem.current().windows() && Files.getOwner(mine).getName().equals(ROOT);
    }

    private static boolean works(List<String> command) {
        try {
            return Run.run(command, PATIENCE).succeeded();
        } catch (IOException e) {
            return false; // no such program here
        }
    }
}
