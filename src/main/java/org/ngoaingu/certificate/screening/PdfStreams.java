package org.ngoaingu.certificate.screening;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the bytes of a PDF before any library reads it: how large its packed parts would become. Libraries unpack the
 * parts that hold objects into memory whole. Pictures in it are not unpacked by anybody here and may be as they are.
 */
final class PdfStreams {

    /** Bytes that all parts but pictures may have unpacked. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_OBJECTS = 100_000;
    private static final int MOST_STREAMS = 20_000;
    private static final int LONGEST_HEAD = 4_000;

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern OBJECT = Pattern.compile("\\d\\s+obj\\b");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\b");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern HOLDS_OBJECTS = Pattern.compile("/(?:ObjStm|XRef|First|N|W)\\b");
    /** Places where something else could hide: texts, comments, another object. */
    private static final Pattern HIDES = Pattern.compile("[()%]|obj[\\s\\S]*obj");

    /** Where the object before ends; at the beginning of a line, where no comment goes on. */
    private static final Pattern END = Pattern.compile("[\\r\\n](?:endobj|endstream|%%EOF)");

    private static final String PACKING = "/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b";
    /** Packed twice, or in a way that is not reckoned here. */
    private static final Pattern PACKED_OTHERWISE =
            Pattern.compile(PACKING + "[\\s\\S]*" + PACKING + "|/(?:LZWDecode|LZW|RunLengthDecode|RL)\\b");

    private final byte[] bytes;
    private final String text;

    PdfStreams(byte[] pdf) {
        bytes = pdf;
        text = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** The names of a PDF may be written in disguise: {@code /Encr#79pt}. */
    static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(escaped ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
    }

    boolean isEncrypted() {
        return ENCRYPTED.matcher(plain(text)).find();
    }

    /** Whether a library could read its objects within bounds. */
    boolean isBounded() {
        if (OBJECT.matcher(text).results().limit(MOST_OBJECTS + 1L).count() > MOST_OBJECTS) {
            return false;
        }
        var left = MOST_BYTES;
        var looked = 0;
        var streams = STREAM.matcher(text);
        while (streams.find()) {
            var head = head(streams.start());
            if (!isPicture(head)) {
                left -= unpacked(streams.end(), left);
                if (left < 0 || PACKED_OTHERWISE.matcher(head).find()) {
                    return false;
                }
            }
            if (++looked > MOST_STREAMS) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPicture(String head) {
        return PICTURE.matcher(head).find()
                && !HOLDS_OBJECTS.matcher(head).find()
                && !HIDES.matcher(head).find();
    }

    /** What stands before the content, from the end of the object before it. */
    private String head(int stream) {
        var near = text.substring(Math.max(0, stream - LONGEST_HEAD), stream);
        var end = END.matcher(near).results().mapToInt(MatchResult::end).max();
        return plain(near.substring(end.orElse(0)));
    }

    /** Bytes that come out of what is packed there; more than the most as soon as it is too many. */
    private long unpacked(int from, long most) {
        var inflater = new Inflater();
        var out = new byte[1 << 16];
        long written = 0;
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            while (written <= most && !inflater.finished()) {
                var more = inflater.inflate(out);
                if (more == 0) {
                    break;
                }
                written += more;
            }
        } catch (DataFormatException e) {
            // not packed, or no further
        } finally {
            inflater.end();
        }
        return written;
    }
}
