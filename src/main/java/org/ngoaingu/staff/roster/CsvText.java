package org.ngoaingu.staff.roster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The characters of a text file: UTF-8 or UTF-16 by their mark, UTF-16 by its zeros, UTF-8 when every byte fits it,
 * else windows-1258, in which old Vietnamese programs write.
 */
final class CsvText {

    private final Path file;
    private final Charset charset;
    private final int markLength;

    CsvText(Path file) throws IOException {
        this.file = file;
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            markLength = 3;
        } else if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            charset = begins(start, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            markLength = 2;
        } else {
            markLength = 0;
            charset = isUtf16(start)
                    ? (start[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                    : isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("windows-1258");
        }
    }

    Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(markLength);
        return new InputStreamReader(in, charset);
    }

    /** Whether the bytes are UTF-16, by the mark or because of its first four bytes every second is zero. */
    static boolean isUtf16(byte[] start) {
        if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            return true;
        }
        return start.length >= 4
                && ((start[0] != 0 && start[1] == 0 && start[3] == 0)
                        || (start[0] == 0 && start[1] != 0 && start[2] == 0));
    }

    private boolean isUtf8() throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(1 << 16);
        try (var channel = Files.newByteChannel(file)) {
            var bytes = ByteBuffer.allocate(1 << 16);
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                if (decoder.decode(bytes, characters.clear(), false).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return !decoder.decode(bytes.flip(), characters.clear(), true).isError();
        }
    }

    private static boolean begins(byte[] bytes, int... sign) {
        for (int i = 0; i < sign.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != sign[i]) {
                return false;
            }
        }
        return true;
    }
}
