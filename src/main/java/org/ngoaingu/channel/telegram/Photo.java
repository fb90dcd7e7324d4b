package org.ngoaingu.channel.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import org.ngoaingu.channel.ChatFile;

/** What Telegram shows as a photo (ảnh): the limits of {@code sendPhoto} in the Bot API. */
final class Photo {

    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LONGEST_SIDES = 10_000;
    private static final int LONGEST_RATIO = 20;

    private Photo() {}

    /** Whether the file is to be shown and can be; another goes as a document. */
    static boolean is(ChatFile file) {
        return file.shows() != null
                && TYPES.contains(file.type())
                && file.content().length <= LARGEST
                && fits(file.content());
    }

    /** Looks at the picture's head alone. */
    private static boolean fits(byte[] content) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            reader.setInput(stream);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            reader.dispose();
            return width + height <= LONGEST_SIDES
                    && Math.max(width, height) <= LONGEST_RATIO * Math.min(width, height);
        } catch (IOException e) {
            return false;
        }
    }
}
