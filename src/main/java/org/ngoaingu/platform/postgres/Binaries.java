package org.ngoaingu.platform.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from the jar into the home.
 *
 * @param folder {@code bin-} and the SHA-256 of the archive, so that a new version lands beside the old one
 */
record Binaries(Path folder) {

    /** Unpacks the archive for this system unless it was unpacked before. Refused when none fits. */
    static Binaries in(Path home) throws IOException {
        var archive = archive(HostSystem.current());
        var folder = home.resolve("bin-" + sha256(archive));
        if (!Files.exists(folder)) {
            var unfinished = home.resolve("bin.unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(HostSystem.current().windows() ? name + ".exe" : name);
    }

    /** The packed programs for a system, as the jar holds them. */
    static byte[] archive(HostSystem system) throws IOException {
        try (InputStream in = Binaries.class.getResourceAsStream("/postgres-" + system + ".txz")) {
            if (in == null) {
                throw new StartRefused(Message.of("start.no-binaries", "system", system.toString()));
            }
            return in.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, file);
                    file.toFile().setExecutable(executable(entry), false);
                }
            }
        }
    }

    private static boolean executable(TarArchiveEntry entry) {
        return (entry.getMode() & 0100) != 0 || entry.getName().matches("(\\./)?bin/.*");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
