package org.ngoaingu.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.platform.FileCipher.Fit;

class FileCipherTests {

    private static final byte[] WORDS = "bằng cấp của Nguyễn Thử Một".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatIsSealedSaysNothingAndOpensUnderItsNameOnly() {
        var cipher = cipher("");
        var sealed = cipher.seal(WORDS, "a");

        assertThat(new String(sealed, UTF_8)).doesNotContain("Nguyễn");
        assertThat(cipher.open(sealed, "a")).isEqualTo(WORDS);
        assertThat(cipher.seal(WORDS, "a")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> cipher.open(sealed, "b")).isInstanceOf(IllegalStateException.class);
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> cipher.open(changed, "a")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        var sealed = cipher("").seal(WORDS, "a");

        assertThat(cipher("").open(sealed, "a")).isEqualTo(WORDS);
        var key = folder.resolve("files.key");
        assertThat(Base64.getDecoder().decode(Files.readString(key).strip())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:files.key.*");
    }

    @Test
    void theKeyThatAnotherMadeMeanwhileHolds() throws IOException {
        var first = FileKey.make(folder.resolve("files.key"));
        assertThat(FileKey.make(folder.resolve("files.key")).mark()).isEqualTo(first.mark());
    }

    @Test
    void theKeyOfTheSettingsGoesBefore() {
        var given = Base64.getEncoder().encodeToString(new byte[32]);
        var sealed = cipher(given).seal(WORDS, "a");

        assertThat(folder.resolve("files.key")).doesNotExist();
        assertThat(cipher(given).open(sealed, "a")).isEqualTo(WORDS);
        assertThatThrownBy(() -> cipher("").open(sealed, "a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher("AAAA").seal(WORDS, "a")).hasMessageContaining("start.files-key-unreadable");
    }

    @Test
    void noNewKeyIsMadeWhereFilesAreSealedWithALostOne() throws IOException {
        var files = files(cipher(""));
        files.put("evidence/a", WORDS);
        Files.delete(folder.resolve("files.key"));

        assertThatThrownBy(() -> cipher("").seal(WORDS, "b")).hasMessageContaining("start.files-key-missing");
        var other = Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(() -> cipher(other).seal(WORDS, "b")).hasMessageContaining("start.files-key-other");
        assertThat(cipher("").fit(folder.resolve("files/evidence/a"))).isEqualTo(Fit.NO_KEY);
        assertThat(cipher(other).fit(folder.resolve("files/evidence/a"))).isEqualTo(Fit.OTHER_KEY);
    }

    @Test
    void storedFilesAreSealedAndFound() throws IOException {
        var files = files(cipher(""));
        files.put("evidence/ab/1", WORDS);

        assertThat(files.get("evidence/ab/1")).contains(WORDS);
        assertThat(files.get("evidence/ab/2")).isEmpty();
        var stored = folder.resolve("files/evidence/ab/1");
        assertThat(Files.readString(stored, ISO_8859_1)).doesNotContain("Nguy");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                .isEqualTo("rw-------");
        assertThat(cipher("").fit(stored)).isEqualTo(Fit.OPENS);
        assertThat(files.namesBefore("evidence", Instant.now().plusSeconds(5))).containsExactly("evidence/ab/1");
        assertThat(files.namesBefore("evidence", Instant.now().minusSeconds(60)))
                .isEmpty();
        files.drop("evidence/ab/1");
        assertThat(files.get("evidence/ab/1")).isEmpty();
        assertThatThrownBy(() -> files.get("../files.key")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDiskKeepsRoomToSpare() {
        assertThat(new SealedFiles(place(), cipher(""), 1).hasRoomFor(1_000)).isTrue();
        assertThat(new SealedFiles(place(), cipher(""), 1L << 40).hasRoomFor(1_000))
                .isFalse();
    }

    private FilesFolder place() {
        return new FilesFolder(folder.resolve("files"));
    }

    private SealedFiles files(FileCipher cipher) {
        return new SealedFiles(place(), cipher, 1);
    }

    private FileCipher cipher(String given) {
        return new FileCipher(new AssistantHome(folder), place(), given);
    }
}
