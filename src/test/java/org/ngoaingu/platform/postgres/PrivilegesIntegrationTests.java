package org.ngoaingu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.ngoaingu.platform.RunMode.SERVER;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.ClassPath;

/**
 * PostgreSQL runs whoever starts the program. These need root, to become others; without it they are left out, and
 * every other test shows that an ordinary user can.
 */
@BesideOthers
class PrivilegesIntegrationTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsRoot() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "left out: only root can become other users");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void rootRunsItInANamespaceOrAsAnother() throws Exception {
        try (var server = Child.using(folder.resolve("home"), SERVER)) {
            server.postmaster();
            assertThat(server.ask("put")).isEqualTo("1");
            server.stop();
        }
    }

    @Test
    void rootWithoutNamespacesRunsItAsNobodyAndBothWaysTakeTurns() throws Exception {
        var home = folder.resolve("home");
        try (var server = withoutNamespaces(home)) {
            var postmaster = server.postmaster();
            assertThat(server.ask("put")).isEqualTo("1");
            assertThat(Files.getOwner(Path.of("/proc", Long.toString(postmaster)))
                            .getName())
                    .isIn("nobody", "postgres");
            server.stop();
        }
        for (int times = 2; times <= 3; times++) {
            try (var server = times == 2 ? Child.using(home, SERVER) : withoutNamespaces(home)) {
                server.postmaster();
                assertThat(server.ask("put")).isEqualTo(Integer.toString(times));
                server.stop();
            }
        }
    }

    @Test
    void rootIsToldWhenNobodyCannotReachTheHome() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (var server = withoutNamespaces(folder.resolve("home"))) {
            assertThat(server.hear("refused")).isEqualTo("start.home-out-of-reach");
        }
    }

    @Test
    void anOrdinaryUserRunsIt() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        new ProcessBuilder("chown", "nobody", home.toString()).start().waitFor();
        var command = new ArrayList<>(List.of("setpriv", "--reuid=nobody", "--clear-groups"));
        command.addAll(Child.java(readableClassPath(), PostgresProcess.class, home.toString(), SERVER.name()));
        try (var server = new Child(new ProcessBuilder(command))) {
            server.postmaster();
            assertThat(server.ask("put")).isEqualTo("1");
            assertThat(server.stop()).isZero();
        }
    }

    private Child withoutNamespaces(Path home) throws IOException {
        var programs = folder.resolve("programs");
        var unshare = programs.resolve("unshare");
        Files.createDirectories(programs);
        Files.writeString(unshare, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        var builder = new ProcessBuilder(
                Child.java(ClassPath.ofTheTests(), PostgresProcess.class, home.toString(), SERVER.name()));
        builder.environment().merge("PATH", programs.toString(), (old, first) -> first + File.pathSeparator + old);
        return new Child(builder);
    }

    /** The libraries may lie in a home folder that only its owner can enter. */
    private String readableClassPath() throws IOException {
        var libraries = Files.createDirectory(folder.resolve("libraries"));
        var entries = new ArrayList<String>();
        for (var entry : ClassPath.ofTheTests().split(File.pathSeparator)) {
            var jar = Path.of(entry);
            if (Files.isRegularFile(jar)) {
                var copy = libraries.resolve(entries.size() + ".jar");
                Files.copy(jar, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
                entries.add(copy.toString());
            } else {
                entries.add(copyTree(jar, libraries.resolve(entries.size() + ".classes")));
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to.toString();
    }
}
