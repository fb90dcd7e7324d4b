package org.ngoaingu.digest.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pictures of few colours as PNG files (ISO/IEC 15948) with a palette and rows without filter. The JDK's writer tries
 * every filter on each row of such a picture, which takes longer than all the drawing.
 */
final class Png {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Png() {}

    /**
     * @param picture of type {@link BufferedImage#TYPE_INT_RGB}
     * @param exact colours that stay as they are; others become one near them
     */
    static byte[] of(BufferedImage picture, List<Color> exact) {
        try {
            return new Png().written(picture, exact);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private byte[] written(BufferedImage picture, List<Color> exact) throws IOException {
        var palette = new Palette(exact);
        var rows = rows(picture, palette);
        out.writeLong(SIGNATURE);
        chunk("IHDR", header(picture));
        chunk("PLTE", palette.bytes());
        chunk("IDAT", rows);
        chunk("IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /** Eight bits a point, of a palette. */
    private static byte[] header(BufferedImage picture) throws IOException {
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.writeInt(picture.getWidth());
        data.writeInt(picture.getHeight());
        data.write(new byte[] {8, 3, 0, 0, 0});
        return header.toByteArray();
    }

    /** Each row begins with its filter: none. */
    private static byte[] rows(BufferedImage picture, Palette palette) throws IOException {
        var points = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var width = picture.getWidth();
        var packed = new ByteArrayOutputStream(64 * 1024);
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var rows = new DeflaterOutputStream(packed, deflater, 16 * 1024)) {
            var row = new byte[width + 1];
            for (var start = 0; start < points.length; start += width) {
                fill(row, points, start, palette);
                rows.write(row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Most points are like the one before. */
    private static void fill(byte[] row, int[] points, int start, Palette palette) {
        var before = -1;
        byte index = 0;
        for (var n = 1; n < row.length; n++) {
            var colour = points[start + n - 1] & 0xffffff;
            if (colour != before) {
                index = palette.index(colour);
                before = colour;
            }
            row[n] = index;
        }
    }

    private void chunk(String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
