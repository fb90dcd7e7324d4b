package org.ngoaingu.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.postgres.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what people send, wherever it lies: AES-256-GCM, each time with a new nonce, bound to a name, so that one sealed
 * content cannot take the place of another. A server has its key at the start or does not start; a command takes it when
 * it needs it.
 */
@Component
public class FileCipher {

    private static final Logger log = LoggerFactory.getLogger(FileCipher.class);
    private static final byte[] MAGIC = "LPA1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = MAGIC.length + FileKey.MARK;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    /** Bytes by which a sealed content is longer. */
    public static final int OVERHEAD = HEAD + NONCE + TAG;

    private final AssistantHome home;
    private final FilesFolder folder;
    private final String given;
    private final SecureRandom random = new SecureRandom();
    private @Nullable FileKey key;

    @Autowired
    FileCipher(
            AssistantHome home,
            FilesFolder folder,
            AssistantSettings settings,
            @Value("${assistant.files-key:}") String given) {
        this(home, folder, given);
        if (settings.mode() == RunMode.SERVER) {
            key();
        }
    }

    public FileCipher(AssistantHome home, FilesFolder folder, String given) {
        this.home = home;
        this.folder = folder;
        this.given = given.strip();
    }

    /** @param name of this content alone; the same opens it */
    public byte[] seal(byte[] content, String name) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var key = key();
        var sealed = new byte[content.length + OVERHEAD];
        ByteBuffer.wrap(sealed).put(head(key)).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, name).doFinal(content, 0, content.length, sealed, HEAD + NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has this cipher
        }
        return sealed;
    }

    /**
     * What was sealed under that name.
     *
     * @throws IllegalStateException if it was sealed with another key or under another name, or was changed since
     */
    public byte[] open(byte[] sealed, String name) {
        var key = key();
        if (sealed.length < HEAD + NONCE || !bears(sealed, key)) {
            throw new IllegalStateException("not sealed with the key of this installation");
        }
        var nonce = Arrays.copyOfRange(sealed, HEAD, HEAD + NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, name)
                    .doFinal(sealed, HEAD + NONCE, sealed.length - HEAD - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed content was changed, or is not what it is named", e);
        }
    }

    /** Whether a stored file can be opened here. */
    public enum Fit {
        OPENS,
        /** There is no key yet. */
        NO_KEY,
        /** It was sealed with another key. */
        OTHER_KEY
    }

    /** Looks at the key of a stored file; makes no key where there is none. */
    public Fit fit(Path stored) throws IOException {
        var known = known();
        if (known == null) {
            return Fit.NO_KEY;
        }
        return bears(head(stored), known) ? Fit.OPENS : Fit.OTHER_KEY;
    }

    /** Where the key lies, or has to be put, unless {@code ASSISTANT_FILES_KEY} is set. */
    public Path keyFile() {
        return FileKey.file(home);
    }

    private static boolean bears(byte[] sealed, FileKey key) {
        return Arrays.equals(sealed, 0, Math.min(HEAD, sealed.length), head(key), 0, HEAD);
    }

    private static byte[] head(FileKey key) {
        return ByteBuffer.allocate(HEAD).put(MAGIC).put(key.mark()).array();
    }

    private static byte[] head(Path stored) throws IOException {
        try (var in = Files.newInputStream(stored)) {
            return in.readNBytes(HEAD);
        }
    }

    private static Cipher cipher(int mode, FileKey key, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized FileKey key() {
        if (key == null) {
            try {
                var known = known();
                key = known == null ? newKey() : known;
                refuseFilesOfAnother(key);
                if (given.isEmpty()) {
                    log.warn(
                            "Stored files are sealed with the key in {}: keep a copy of it apart from the backups,"
                                    + " which do not hold it; without it nobody can open these files again",
                            FileKey.file(home));
                }
            } catch (IOException e) {
                throw home.unusable(e);
            }
        }
        return key;
    }

    private @Nullable FileKey known() throws IOException {
        if (!given.isEmpty()) {
            return FileKey.of(given, "ASSISTANT_FILES_KEY");
        }
        var file = FileKey.file(home);
        return Files.exists(file) ? FileKey.read(file) : null;
    }

    /** A new key only where nothing is sealed with a lost one. */
    private FileKey newKey() throws IOException {
        if (oneStored().isPresent()) {
            throw new StartRefused(Message.of(
                    "start.files-key-missing", "file", FileKey.file(home).toString()));
        }
        return FileKey.make(FileKey.file(home));
    }

    private void refuseFilesOfAnother(FileKey key) throws IOException {
        var stored = oneStored();
        if (stored.isPresent() && !bears(head(stored.get()), key)) {
            throw new StartRefused(
                    Message.of("start.files-key-other", "folder", folder.path().toString()));
        }
    }

    private Optional<Path> oneStored() throws IOException {
        if (!Files.isDirectory(folder.path())) {
            return Optional.empty();
        }
        try (var files = Files.walk(folder.path())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !PrivateFiles.isComing(file))
                    .findFirst();
        }
    }
}
