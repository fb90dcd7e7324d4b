package org.ngoaingu.console.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final URI ADDRESS = URI.create("https://t.me/some_bot?start=4F7K-00QZ-M3XA-9B2D");
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 4;

    @Test
    void aReaderReadsWhatThePathDraws() throws Exception {
        var code = QrCode.of(ADDRESS);
        var side = code.size() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var bar = BAR.matcher(code.path());
        while (bar.find()) {
            paint(
                    pixels,
                    side,
                    Integer.parseInt(bar.group(1)),
                    Integer.parseInt(bar.group(2)),
                    Integer.parseInt(bar.group(3)));
        }
        assertThat(BAR.matcher(code.path()).replaceAll(""))
                .as("nothing but bars")
                .isEmpty();

        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(ADDRESS.toString());
    }

    private static void paint(int[] pixels, int side, int x, int y, int length) {
        for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
            Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + length) * SCALE, 0);
        }
    }
}
