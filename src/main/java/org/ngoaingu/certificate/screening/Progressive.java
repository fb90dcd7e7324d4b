package org.ngoaingu.certificate.screening;

/**
 * A JPEG may be painted several times over, each time a little finer. All of it then lies in memory, and each time costs
 * as much as the whole: thousands of times would never end. Markers cannot occur in what is packed (ITU-T T.81, B.1.1.5),
 * so that it is enough to count them.
 */
final class Progressive {

    /** Scans at most; encoders make about ten. */
    private static final int MOST_SCANS = 60;

    /** Pixels at most where all of it lies in memory. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final byte PROGRESSIVE_FRAME = (byte) 0xC2;
    private static final byte SCAN = (byte) 0xDA;

    private Progressive() {}

    /** Whether decoding it would cost too much. */
    static boolean isTooMuch(byte[] jpeg, long pixels) {
        return count(jpeg, SCAN) > MOST_SCANS || (pixels > MOST_PIXELS && count(jpeg, PROGRESSIVE_FRAME) > 0);
    }

    private static int count(byte[] jpeg, byte marker) {
        var found = 0;
        for (int at = 1; at < jpeg.length; at++) {
            if (jpeg[at] == marker && jpeg[at - 1] == (byte) 0xFF) {
                found++;
            }
        }
        return found;
    }
}
