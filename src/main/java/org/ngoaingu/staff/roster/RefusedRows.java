package org.ngoaingu.staff.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/**
 * Writes the refused rows of a file, as they stood, with the reason in a last column: a file to correct and to send
 * again.
 */
@Component
public class RefusedRows {

    private final Texts texts;

    public RefusedRows(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes an .xlsx with the sheets and headings of the file and only the rows that were refused, by whomever.
     *
     * @param file the file that was read
     * @param refusals what was refused in it
     * @param language the language of the reasons
     */
    public void write(Path file, String name, Collection<Refusal> refusals, Locale language, OutputStream out)
            throws IOException {
        throw new UnsupportedOperationException(texts.toString());
    }
}
