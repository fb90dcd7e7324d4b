package org.ngoaingu.digest.picture;

import java.awt.Color;
import java.util.List;

/**
 * The colours met so far in a picture, each as fine as 32 steps a part. Those that come when it is full become the
 * nearest of it.
 */
final class Palette {

    private static final int MOST = 256;

    private final int[] colours = new int[MOST];
    private final short[] known = new short[1 << 15];
    private int size;

    /** @param exact colours that stay as they are */
    Palette(List<Color> exact) {
        exact.forEach(color -> index(color.getRGB() & 0xffffff));
    }

    /** The number of the colour, three bytes red, green, blue. */
    byte index(int colour) {
        var key = colour >> 9 & 0x7c00 | colour >> 6 & 0x3e0 | colour >> 3 & 0x1f;
        if (known[key] == 0) {
            known[key] = (short) (1 + (size < MOST ? add(colour) : nearest(colour)));
        }
        return (byte) (known[key] - 1);
    }

    /** All colours, three bytes each. */
    byte[] bytes() {
        var bytes = new byte[3 * size];
        for (var n = 0; n < size; n++) {
            bytes[3 * n] = (byte) (colours[n] >> 16);
            bytes[3 * n + 1] = (byte) (colours[n] >> 8);
            bytes[3 * n + 2] = (byte) colours[n];
        }
        return bytes;
    }

    private int add(int colour) {
        colours[size] = colour;
        return size++;
    }

    private int nearest(int colour) {
        var best = 0;
        for (var n = 1; n < size; n++) {
            if (distance(colours[n], colour) < distance(colours[best], colour)) {
                best = n;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16) - (other >> 16);
        var green = (one >> 8 & 255) - (other >> 8 & 255);
        var blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
