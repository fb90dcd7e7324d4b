package org.ngoaingu.digest.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/**
 * The letters of pictures: Liberation Sans (SIL Open Font License), which comes with PDFBox and has every Vietnamese
 * letter. The machine's own fonts are never asked.
 */
final class Letters {

    private static final String PLACE = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Font regular;

    Letters() {
        try (var in = new ClassPathResource(PLACE).getInputStream()) {
            regular = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the packaged font cannot be read", e);
        }
    }

    Font plain(int size) {
        return regular.deriveFont((float) size);
    }

    /** The same letters, drawn heavier. */
    Font bold(int size) {
        return regular.deriveFont(Font.BOLD, size);
    }
}
