package org.ngoaingu.certificate.screening;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ngoaingu.platform.Folded;
import org.springframework.stereotype.Component;

/**
 * Knows pictures of identity cards by what is cheap to see: what is said with them, the name of the file, and the square
 * code of the citizen's card (số căn cước, số chứng minh cũ, họ tên, ngày sinh, giới tính, nơi cư trú, ngày cấp). A card
 * without the code in sight, sent without a word, is not known.
 */
@Component
public class IdentityCards {

    private static final Pattern CODE =
            Pattern.compile("\\d{12}\\|(?:\\d{9})?\\|[^|]{2,100}\\|\\d{8}\\|.*", Pattern.DOTALL);
    private static final List<String> WORDS = List.of(
            "cccd",
            "cmnd",
            "can cuoc",
            "the can cuoc",
            "chung minh nhan dan",
            "chung minh thu",
            "ho chieu",
            "passport",
            "identity card",
            "id card");
    private static final int LONGEST_SIDE = 2_000;
    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.TRY_HARDER, Boolean.TRUE);

    /** Whether the words call it one. */
    public boolean named(String words) {
        var folded = Folded.of(words);
        return WORDS.stream().anyMatch(folded::contains);
    }

    /** Whether the code of a citizen's card is in the picture. */
    boolean shows(BufferedImage picture) {
        var small = small(picture);
        var pixels = small.getRGB(0, 0, small.getWidth(), small.getHeight(), null, 0, small.getWidth());
        var source = new RGBLuminanceSource(small.getWidth(), small.getHeight(), pixels);
        try {
            var text = new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
                    .getText();
            return CODE.matcher(text).matches();
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static BufferedImage small(BufferedImage picture) {
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        if (longest <= LONGEST_SIDE) {
            return picture;
        }
        var width = Math.max(1, picture.getWidth() * LONGEST_SIDE / longest);
        var height = Math.max(1, picture.getHeight() * LONGEST_SIDE / longest);
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }
}
