package org.ngoaingu.certificate.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.certificate.Samples;

class PicturesTests {

    private final Pictures pictures = new Pictures(new IdentityCards());

    @Test
    void aPhotoLosesItsPosition() {
        var photo = Samples.jpegWithPosition(1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif");

        var renewed = usable(photo, ContentKind.JPEG);

        assertThat(new String(renewed, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(ContentKind.of(renewed, "")).isEqualTo(ContentKind.JPEG);
    }

    /** The black bar, at the upper edge of the file, lies where the camera meant it. */
    @ParameterizedTest
    @CsvSource({
        "1, 120, 60, 3",
        "2, 120, 60, 3",
        "3, 120, 60, 76",
        "4, 120, 60, 76",
        "5, 80, 3, 60",
        "6, 80, 76, 60",
        "7, 80, 76, 60",
        "8, 80, 3, 60"
    })
    void aPhotoIsTurnedAsTheCameraWasHeld(int orientation, int width, int x, int y) throws IOException {
        var seen = read(usable(Samples.jpegWithPosition(orientation), ContentKind.JPEG));

        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(new Color(seen.getRGB(x, y)).getRed()).isLessThan(80);
        assertThat(new Color(seen.getRGB(seen.getWidth() - 1 - x, seen.getHeight() - 1 - y)).getRed())
                .isGreaterThan(180);
    }

    @Test
    void aDrawingBecomesAPhotoOnWhite() throws IOException {
        var clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        var seen = read(usable(Samples.written(clear, "png"), ContentKind.PNG));

        assertThat(new Color(seen.getRGB(25, 25)).getRed()).isGreaterThan(250);
    }

    @Test
    void aLargePhotoIsReadWithGaps() throws IOException {
        var large = Samples.written(Samples.sheet(9_000, 3_000), "jpg");

        assertThat(read(usable(large, ContentKind.JPEG)).getWidth()).isEqualTo(3_000);
    }

    @Test
    void aPictureOf50000PixelsSquareIsNeverDecoded() {
        var huge = Samples.hugePng();

        assertThat(Allocated.megabytes(() ->
                        assertThat(refusal(huge, ContentKind.PNG)).isEqualTo("certificate.evidence.picture-too-large")))
                .isLessThan(30);
    }

    @Test
    void aPhotoThatIsPaintedOverAndOverIsRefused() {
        usable(Samples.progressive(300, 200), ContentKind.JPEG);
        var photo = Samples.jpeg();
        var overAndOver = Arrays.copyOf(photo, photo.length + 200);
        for (int at = photo.length; at < overAndOver.length; at += 2) {
            overAndOver[at] = (byte) 0xFF;
            overAndOver[at + 1] = (byte) 0xDA;
        }
        assertThat(refusal(overAndOver, ContentKind.JPEG)).isEqualTo("certificate.evidence.picture-too-large");
        assertThat(refusal(Samples.progressive(8_000, 6_000), ContentKind.JPEG))
                .isEqualTo("certificate.evidence.picture-too-large");
    }

    @Test
    void whatOnlyBeginsAsAPictureIsRefused() {
        var cut = Arrays.copyOf(Samples.png(), 60);
        assertThat(refusal(cut, ContentKind.PNG)).isEqualTo("certificate.evidence.picture-unreadable");
    }

    @Test
    void aCitizensCardIsKnownByItsCode() {
        assertThat(refusal(Samples.identityCard(), ContentKind.JPEG)).isEqualTo("certificate.evidence.identity-card");
        usable(Samples.squareCode("https://example.org/verify?id=079300000001"), ContentKind.JPEG);
    }

    private byte[] usable(byte[] content, ContentKind kind) {
        var found = pictures.renewed(content, kind);
        assertThat(found).isInstanceOf(Found.Usable.class);
        return ((Found.Usable) found).content();
    }

    private String refusal(byte[] content, ContentKind kind) {
        return ((Found.Unusable) pictures.renewed(content, kind)).why().key();
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }
}
