package org.ngoaingu.certificate.screening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.certificate.Samples;

class PdfsTests {

    private static final byte[] NOTHING = Samples.deflated(new byte[300 << 20]);

    private final Pdfs pdfs = new Pdfs();

    @Test
    void aScanPasses() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var picture = LosslessFactory.createFromImage(document, Samples.sheet(2_000, 3_000));
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(picture, 0, 0, 500, 700);
            }
            assertPasses(Samples.saved(document));
        }
    }

    @Test
    void aLinkToAPagePasses() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var link = new PDAnnotationLink();
            var address = new PDActionURI();
            address.setURI("https://example.org");
            link.setAction(address);
            page.getAnnotations().add(link);
            assertPasses(Samples.saved(document));
        }
    }

    @Test
    void pagesHaveALimit() {
        assertPasses(Samples.pdf(Pdfs.MOST_PAGES));
        assertThat(refusal(Samples.pdf(Pdfs.MOST_PAGES + 1))).isEqualTo("certificate.evidence.pdf-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mật khẩu", ""})
    void aLockedOneIsRefused(String password) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var lock = new StandardProtectionPolicy("owner", password, new AccessPermission());
            lock.setEncryptionKeyLength(128);
            document.protect(lock);
            assertThat(refusal(Samples.saved(document))).isEqualTo("certificate.evidence.pdf-locked");
        }
    }

    static Stream<Consumer<PDDocument>> active() {
        return Stream.of(
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")),
                document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()),
                document -> {
                    var link = new PDAnnotationLink();
                    link.setAction(new PDActionLaunch());
                    annotate(document, link);
                },
                PdfsTests::embed);
    }

    @ParameterizedTest
    @MethodSource("active")
    void whatActsOrCarriesAFileIsRefused(Consumer<PDDocument> active) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            active.accept(document);
            assertThat(refusal(Samples.saved(document))).isEqualTo("certificate.evidence.pdf-active");
        }
    }

    /** PDF lets names be written with codes of their letters. */
    @Test
    void aScriptInDisguiseIsRefused() {
        var plain = new String(plainPdf("/OpenAction << /S /JavaScript /JS (x) >>"), ISO_8859_1);
        assertThat(refusal(plain.getBytes(ISO_8859_1))).isEqualTo("certificate.evidence.pdf-active");
        var disguised = plain.replace("/JavaScript", "/Java#53cript").replace("/JS ", "/J#53 ");
        assertThat(refusal(disguised.getBytes(ISO_8859_1))).isEqualTo("certificate.evidence.pdf-active");
    }

    private static void annotate(PDDocument document, PDAnnotationLink link) {
        try {
            document.getPage(0).getAnnotations().add(link);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void embed(PDDocument document) {
        try {
            var file = new PDComplexFileSpecification();
            file.setFile("x.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("x", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 300 MB in 300 KB: a library that reads its objects unpacks all of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type /ObjStm /N 1 /First 4",
                "/Type /Obj#53tm /N 1 /First 4",
                "/Subtype /Image /N 1 /First 4",
                "/N 1 /First 4 /X (1 0 obj) /Subtype /Image"
            })
    void aBombIsNotUnpacked(String head) throws IOException {
        var bomb = withObject(head, NOTHING);
        assertThat(Allocated.megabytes(
                        () -> assertThat(refusal(bomb)).isEqualTo("certificate.evidence.pdf-unreadable")))
                .isLessThan(30);
    }

    @Test
    void aPackedPictureMayBeLarge() throws IOException {
        var large = Samples.deflated(new byte[100 << 20]);
        assertThat(new PdfStreams(withObject("/Subtype /Image /Width 10000 /Height 10000", large)).isBounded())
                .isTrue();
        assertThat(new PdfStreams(withObject("/X /Y", large)).isBounded()).isFalse();
    }

    @Test
    void rubbishIsRefused() {
        assertThat(refusal("%PDF-1.7\nnothing".getBytes(ISO_8859_1))).isEqualTo("certificate.evidence.pdf-unreadable");
        assertThat(refusal(("%PDF-1.7\n1 0 obj\n" + "[".repeat(2_000_000)).getBytes(ISO_8859_1)))
                .isEqualTo("certificate.evidence.pdf-unreadable");
    }

    private static byte[] plainPdf(String inCatalogue) {
        return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + inCatalogue + " >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\n"
                        + "trailer\n<< /Root 1 0 R >>\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    private static byte[] withObject(String head, byte[] packed) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(plainPdf(""));
        out.write("4 0 obj\n<< %s /Filter /FlateDecode /Length %d >>\nstream\n"
                .formatted(head, packed.length)
                .getBytes(ISO_8859_1));
        out.write(packed);
        out.write("\nendstream\nendobj\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private void assertPasses(byte[] pdf) {
        assertThat(pdfs.checked(pdf)).isInstanceOf(Found.Usable.class);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isPositive();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String refusal(byte[] pdf) {
        var found = pdfs.checked(pdf);
        assertThat(found).isInstanceOf(Found.Unusable.class);
        return ((Found.Unusable) found).why().key();
    }
}
