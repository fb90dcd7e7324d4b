package org.ngoaingu.certificate.screening;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Makes pictures anew as plain JPEG: nothing of the file that came is kept but what is seen, so that position, camera and
 * hidden content are gone. The size stands in the header and is looked at before anything is decoded; large pictures are
 * read with gaps, so that memory has a bound.
 */
@Component
public class Pictures {

    /** Pixels of a picture at most, width times height: more than any camera of a telephone has. */
    static final long MOST_PIXELS = 120_000_000;

    private static final int LONGEST_SIDE = 4_000;
    private static final float QUALITY = 0.85f;
    private static final int AT_ONCE = 2;

    private final IdentityCards identityCards;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Pictures(IdentityCards identityCards) {
        this.identityCards = identityCards;
    }

    /** @param kind JPEG or PNG */
    public Found renewed(byte[] content, ContentKind kind) {
        room.acquireUninterruptibly();
        try {
            return read(content, kind);
        } catch (IOException | RuntimeException e) {
            return Found.unusable("picture-unreadable"); // readers throw all kinds of things at broken pictures
        } finally {
            room.release();
        }
    }

    private Found read(byte[] content, ContentKind kind) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS || pixels <= 0) {
                return Found.unusable("picture-too-large");
            }
            if (kind == ContentKind.JPEG && Progressive.isTooMuch(content, pixels)) {
                return Found.unusable("picture-too-large");
            }
            var seen = plain(decoded(reader));
            if (identityCards.shows(seen)) {
                return Found.unusable("identity-card");
            }
            var orientation = kind == ContentKind.JPEG ? Orientation.of(content) : Orientation.UPRIGHT;
            return new Found.Usable(jpeg(Orientation.upright(seen, orientation)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        var step = (longest + LONGEST_SIDE - 1) / LONGEST_SIDE;
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** Without transparency, on white. */
    private static BufferedImage plain(BufferedImage picture) {
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return plain;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
