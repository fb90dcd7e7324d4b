package org.ngoaingu.certificate.screening;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/**
 * Lets PDFs pass that only show pages: not locked, not too many, and nothing in any object that acts, starts something or
 * carries another file.
 */
@Component
public class Pdfs {

    /** Pages of a PDF at most. */
    static final int MOST_PAGES = 20;

    private static final int AT_ONCE = 2;

    /** Keys under which something acts or another file lies, wherever they occur (ISO 32000-1, 7.7.4, 7.11, 12.6). */
    private static final Set<String> ACTIVE_KEYS = Set.of(
            "JS", "JavaScript", "EmbeddedFiles", "EmbeddedFile", "EF", "AF", "XFA", "RichMediaContent", "Launch");

    /** Kinds of actions, annotations and objects that do more than lead to a page or an address. */
    private static final Set<String> ACTIVE_KINDS = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "GoToE",
            "GoToR",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "RichMedia",
            "RichMediaExecute",
            "Movie",
            "Sound",
            "Screen",
            "3D",
            "FileAttachment");

    private final Semaphore room = new Semaphore(AT_ONCE);

    Pdfs() {}

    public Found checked(byte[] content) {
        room.acquireUninterruptibly();
        try {
            var streams = new PdfStreams(content);
            if (streams.isEncrypted()) {
                return Found.unusable("pdf-locked");
            }
            return streams.isBounded() ? parsed(content) : Found.unusable("pdf-unreadable");
        } finally {
            room.release();
        }
    }

    private static Found parsed(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return Found.unusable("pdf-locked");
            }
            if (isActive(document)) {
                return Found.unusable("pdf-active");
            }
            var pages = document.getNumberOfPages();
            if (pages == 0) {
                return Found.unusable("pdf-unreadable");
            }
            return pages > MOST_PAGES ? Found.unusable("pdf-too-long") : new Found.Usable(content);
        } catch (InvalidPasswordException e) {
            return Found.unusable("pdf-locked");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Found.unusable("pdf-unreadable"); // the parser throws all kinds of things at broken files
        }
    }

    private static boolean isActive(PDDocument document) {
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var waiting = new ArrayDeque<COSBase>();
        waiting.add(document.getDocument().getTrailer());
        for (var key : document.getDocument().getXrefTable().keySet()) {
            add(document.getDocument().getObjectFromPool(key), waiting);
        }
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            var it = next instanceof COSObject reference ? reference.getObject() : next;
            if (it != null && seen.add(it)) {
                if (it instanceof COSArray array) {
                    array.forEach(element -> add(element, waiting));
                } else if (it instanceof COSDictionary dictionary) {
                    if (isActive(dictionary)) {
                        return true;
                    }
                    dictionary.getValues().forEach(value -> add(value, waiting));
                }
            }
        }
        return false;
    }

    private static void add(COSBase element, Deque<COSBase> waiting) {
        if (element != null) {
            waiting.add(element);
        }
    }

    private static boolean isActive(COSDictionary dictionary) {
        return dictionary.keySet().stream().anyMatch(key -> ACTIVE_KEYS.contains(key.getName()))
                || isActive(dictionary.getItem(COSName.S))
                || isActive(dictionary.getItem(COSName.TYPE))
                || isActive(dictionary.getItem(COSName.SUBTYPE));
    }

    private static boolean isActive(COSBase kind) {
        var it = kind instanceof COSObject reference ? reference.getObject() : kind;
        return it instanceof COSName name && ACTIVE_KINDS.contains(name.getName());
    }
}
