package org.ngoaingu.botapi;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Takes a photo as the Bot API documents it: at most 10 MB, sides of 10,000 together, one at most 20 times the other. */
final class Pictures {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int SIDES = 10_000;
    private static final int RATIO = 20;

    private Pictures() {}

    static Upload photo(Upload file) {
        if (file.content().length > LARGEST) {
            throw Refusal.badRequest("file is too big");
        }
        var picture = read(file.content());
        if (picture == null) {
            throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
        }
        var longer = Math.max(picture.getWidth(), picture.getHeight());
        var shorter = Math.min(picture.getWidth(), picture.getHeight());
        if (longer + shorter > SIDES || longer > RATIO * shorter) {
            throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
        return new Upload(file.name(), file.content(), true);
    }

    private static BufferedImage read(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
