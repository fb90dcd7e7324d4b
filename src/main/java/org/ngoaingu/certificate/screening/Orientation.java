package org.ngoaingu.certificate.screening;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, by the tag Orientation of Exif (CIPA DC-008, 4.6.4): 1 upright, 3 upside down, 6 and 8 on a
 * side; 2, 4, 5 and 7 are the same mirrored.
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    /** Of a JPEG; upright where it does not say, or says nonsense. */
    static int of(byte[] jpeg) {
        try {
            var segments = ByteBuffer.wrap(jpeg);
            segments.position(2);
            while (segments.remaining() > 4) {
                var marker = segments.getShort() & 0xFFFF;
                var length = (segments.getShort() & 0xFFFF) - 2;
                if (marker < 0xFFC0 || marker == START_OF_SCAN || length < 0 || length > segments.remaining()) {
                    return UPRIGHT;
                }
                var segment = new byte[length];
                segments.get(segment);
                if (marker == APP1 && Arrays.equals(segment, 0, Math.min(EXIF.length, length), EXIF, 0, EXIF.length)) {
                    return inTiff(ByteBuffer.wrap(segment, EXIF.length, length - EXIF.length)
                            .slice());
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // cut off: as good as silent
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            var at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                var value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was meant to be seen. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        // x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12, in the order m00 m10 m01 m11 m02 m12
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var sideways = orientation >= 5;
        var turned =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    }
}
