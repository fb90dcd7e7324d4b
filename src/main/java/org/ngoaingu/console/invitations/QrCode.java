package org.ngoaingu.console.invitations;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URI;
import java.util.Map;

/**
 * An address as a QR code, to be drawn as one SVG path.
 *
 * @param size modules of a side, the quiet zone included
 * @param path the dark modules, one bar for each run of a row
 */
record QrCode(int size, String path) {

    /** The error correction survives a fold or a stain; the quiet zone of 4 modules is what readers expect. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    static QrCode of(URI address) {
        try {
            var modules = new QRCodeWriter().encode(address.toString(), BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException e) {
            throw new IllegalStateException("an address that no QR code holds", e);
        }
    }

    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                var begin = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    path.append('M')
                            .append(begin)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - begin)
                            .append("v1h")
                            .append(begin - x)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
