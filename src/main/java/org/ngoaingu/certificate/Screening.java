package org.ngoaingu.certificate;

import org.ngoaingu.certificate.screening.ContentKind;
import org.ngoaingu.certificate.screening.Found;
import org.ngoaingu.certificate.screening.IdentityCards;
import org.ngoaingu.certificate.screening.Pdfs;
import org.ngoaingu.certificate.screening.Pictures;
import org.ngoaingu.certificate.screening.VirusScanner;
import org.ngoaingu.platform.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks at a file before anybody uses it: scans it where a scanner is set up, tells what it is by its content, makes
 * pictures anew and lets only plain PDFs pass. Lists to import pass as they are; their own reader looks into them.
 */
@Service
public class Screening {

    /** Bytes of a picture or PDF at most. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Screening.class);

    private final VirusScanner scanner;
    private final Pictures pictures;
    private final Pdfs pdfs;
    private final IdentityCards identityCards;

    Screening(VirusScanner scanner, Pictures pictures, Pdfs pdfs, IdentityCards identityCards) {
        this.scanner = scanner;
        this.pictures = pictures;
        this.pdfs = pdfs;
        this.identityCards = identityCards;
    }

    /** What came of it. */
    public sealed interface Screened {

        /**
         * It may be used.
         *
         * @param type media type by the content: {@code image/jpeg}, {@code application/pdf}; of lists as it came
         */
        record Clean(String type, byte[] content) implements Screened {}

        /** It is not taken; the reason, a text without places, is for the person. */
        record Refused(Message why) implements Screened {}

        /** The scanner is silent: to be tried again, not passed on. */
        record Later(String why) implements Screened {}
    }

    /**
     * Looks at one file; takes some seconds at most, and up to half a minute where a scanner is slow.
     *
     * @param name as its sender calls it
     * @param type media type as its sender has it
     * @param words that were said with it
     */
    public Screened screen(String name, String type, byte[] content, String words) {
        if (content.length == 0) {
            return refused("empty");
        }
        return switch (scanner.scan(content)) {
            case VirusScanner.Verdict.Silent silent -> new Screened.Later(silent.why());
            case VirusScanner.Verdict.Infected infected -> {
                log.warn("The scanner found {} in a file that was sent", infected.name());
                yield refused("infected");
            }
            case VirusScanner.Verdict.Clean clean -> {
                var kind = ContentKind.of(content, name);
                yield kind == ContentKind.LIST
                        ? new Screened.Clean(type, content)
                        : ofEvidence(kind, name, content, words);
            }
        };
    }

    private Screened ofEvidence(ContentKind kind, String name, byte[] content, String words) {
        if (kind == ContentKind.OTHER) {
            return refused("wrong-kind");
        }
        if (content.length > LARGEST) {
            return refused("too-large");
        }
        if (identityCards.named(words) || identityCards.named(name)) {
            return refused("identity-card");
        }
        return kind == ContentKind.PDF
                ? screened(pdfs.checked(content), kind)
                : screened(pictures.renewed(content, kind), ContentKind.JPEG);
    }

    private static Screened screened(Found found, ContentKind kind) {
        return switch (found) {
            case Found.Usable usable -> new Screened.Clean(kind.mediaType(), usable.content());
            case Found.Unusable unusable -> new Screened.Refused(unusable.why());
        };
    }

    private static Screened refused(String reason) {
        return new Screened.Refused(Message.of("certificate.evidence." + reason));
    }
}
