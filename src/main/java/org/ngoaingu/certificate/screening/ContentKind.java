package org.ngoaingu.certificate.screening;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file is: a picture or PDF by its content, whatever it is called; a list by its name. */
public enum ContentKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    PDF("application/pdf"),
    /** A unit list or roster, which its own reader looks into. */
    LIST("application/octet-stream"),
    OTHER("application/octet-stream");

    private static final Tika TIKA = new Tika();
    private static final Set<String> ENDINGS_OF_LISTS = Set.of("xlsx", "xlsm", "xls", "csv", "tsv", "txt");

    private final String mediaType;

    ContentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static ContentKind of(byte[] content, String name) {
        var type = TIKA.detect(content);
        for (var kind : new ContentKind[] {JPEG, PNG, PDF}) {
            if (kind.mediaType.equals(type)) {
                return kind;
            }
        }
        return ENDINGS_OF_LISTS.contains(ending(name)) ? LIST : OTHER;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
