package org.ngoaingu.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The operating system and processor, in the words of the PostgreSQL archives of the zonky project.
 *
 * @param os {@code linux}, {@code darwin} or {@code windows}
 * @param processor {@code x86_64}, {@code arm_64} or whatever else Java calls it
 * @param musl a Linux with musl libc (Alpine), which needs other programs
 */
record HostSystem(String os, String processor, boolean musl) {

    private static final HostSystem CURRENT = of(System.getProperty("os.name"), System.getProperty("os.arch"));

    static HostSystem current() {
        return CURRENT;
    }

    static HostSystem of(String osName, String osArch) {
        var name = osName.toLowerCase(Locale.ROOT);
        var os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        var processor = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return new HostSystem(os, processor, os.equals("linux") && Files.exists(Path.of("/etc/alpine-release")));
    }

    boolean windows() {
        return os.equals("windows");
    }

    /** Its name, as the archives have it. */
    @Override
    public String toString() {
        return os + "-" + processor + (musl ? "-alpine_linux" : "");
    }
}
