package org.ngoaingu.staff.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One part of a package while it is inflated: counts what comes out (a zip's headers may lie), and refuses XML that
 * would make a parser hoard: zero bytes (UTF-16), and more than {@link Limits#MARKUP_BYTES} without a new tag, be it
 * text, an attribute or a comment.
 */
final class GuardedPart extends FilterInputStream {

    private enum In {
        CONTENT,
        COMMENT
    }

    private final long limit;
    private long count;
    private int sinceTag;
    private In in = In.CONTENT;
    private int last4;

    GuardedPart(InputStream part, long limit) {
        super(part);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            count += read;
            if (count > limit) {
                throw new UnreadableFile("bomb");
            }
            for (int i = from; i < from + read; i++) {
                see(bytes[i]);
            }
        }
        return read;
    }

    private void see(byte b) {
        last4 = last4 << 8 | (b & 0xff);
        sinceTag++;
        if (b == 0) {
            throw new UnreadableFile("damaged");
        }
        if (in == In.COMMENT) {
            if ((last4 & 0xffffff) == ('-' << 16 | '-' << 8 | '>')) {
                in = In.CONTENT;
            }
        } else if (b == '<') {
            sinceTag = 0;
        } else if (last4 == ('<' << 24 | '!' << 16 | '-' << 8 | '-')) {
            in = In.COMMENT;
        }
        if (sinceTag > Limits.MARKUP_BYTES) {
            throw new UnreadableFile("hugeCell");
        }
    }
}
