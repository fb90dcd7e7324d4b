package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.platform.Message;

/** What a file is by its first bytes, whatever it is called. Other kinds are refused with a sentence. */
enum FileKind {
    XLSX,
    TEXT;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final List<byte[]> IMAGES = List.of(
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "GIF8".getBytes(StandardCharsets.US_ASCII),
            "RIFF".getBytes(StandardCharsets.US_ASCII),
            "BM".getBytes(StandardCharsets.US_ASCII));

    static FileKind of(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile("empty");
        }
        if (size > Limits.FILE_BYTES) {
            throw new UnreadableFile(Message.of("roster.file.tooLarge", "megabytes", Limits.FILE_BYTES >> 20));
        }
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        if (startsWith(start, ZIP)) {
            return XLSX;
        }
        if (startsWith(start, OLE)) {
            throw new UnreadableFile(holds(file, ENCRYPTED) ? "password" : "oldExcel");
        }
        if (startsWith(start, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
            throw new UnreadableFile("pdf");
        }
        if (IMAGES.stream().anyMatch(image -> startsWith(start, image)) && isBinary(start)) {
            throw new UnreadableFile("image");
        }
        var text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<") || text.startsWith("ï»¿<") || text.startsWith("{\\rtf")) {
            throw new UnreadableFile("markup");
        }
        if (isBinary(start)) {
            throw new UnreadableFile("unknown");
        }
        return TEXT;
    }

    /** Control bytes that no text has; UTF-16 is full of zeros and known by its mark or by every second byte. */
    private static boolean isBinary(byte[] start) {
        if (CsvText.isUtf16(start)) {
            return false;
        }
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length && Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
    }

    private static boolean holds(Path file, byte[] sought) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var window = new byte[1 << 16];
            int kept = 0;
            int read;
            while ((read = in.read(window, kept, window.length - kept)) > 0) {
                int length = kept + read;
                for (int at = 0; at + sought.length <= length; at++) {
                    if (Arrays.equals(window, at, at + sought.length, sought, 0, sought.length)) {
                        return true;
                    }
                }
                kept = Math.min(length, sought.length - 1);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
            return false;
        }
    }
}
