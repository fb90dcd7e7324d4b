package org.ngoaingu.staff.roster;

import java.util.regex.Pattern;
import org.ngoaingu.platform.Message;

/**
 * Notices text typed for the fonts TCVN3 (ABC) or VNI, which keep Vietnamese letters under the codes of other signs:
 * "Hµ Néi", "caùc baïn". It is never converted silently: capital letters of TCVN3 are lost.
 */
final class LegacyFont {

    private static final int SAMPLE = 20_000;
    private static final Pattern TCVN3 = Pattern.compile("\\p{L}[\\u00a8\\u00ac-\\u00ae\\u00b5-\\u00b9\\u00bb-\\u00be]|"
            + "[\\u00a8\\u00ac-\\u00ae\\u00b5-\\u00b9\\u00bb-\\u00be]\\p{L}|\\p{L}[\\u00c6-\\u00cf\\u00d1\\u00d6-\\u00d8\\u00de-\\u00df]|"
            + "[a-z][\\u00e5-\\u00e7\\u00eb\\u00ee-\\u00f1\\u00f6-\\u00f8\\u00fb\\u00fe][a-z]?");
    private static final Pattern VNI = Pattern.compile(
            "(?i)[aeiouyâêôö][\\u00f8\\u00f9\\u00fb\\u00ef\\u00e4\\u00eb\\u00fc]|" + "[aeo]â|a[åäêéè]|[eo][åä]|ñ[a-z]");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăắằẳẵặấầẩẫậđếềểễệốồổỗộơớờởỡợưứừửữựạảịỉọỏụủũẹẻẽỵỷỹĩĐƯƠĂ]");

    private int seen;
    private int tcvn3;
    private int vni;
    private int unicode;

    void see(String text) {
        if (seen >= SAMPLE || text.length() < 3 || text.length() > 300) {
            return;
        }
        seen++;
        if (VIETNAMESE.matcher(text).find()) {
            unicode++;
        } else if (VNI.matcher(text).find()) {
            vni++;
        } else if (TCVN3.matcher(text).find()) {
            tcvn3++;
        }
    }

    /** Ends the reading when more of the text is in such a font than in Unicode. */
    void check() {
        int old = tcvn3 + vni;
        if (old >= 3 && old > unicode) {
            throw new UnreadableFile(Message.of("roster.file.legacyFont", "font", vni > tcvn3 ? "VNI" : "TCVN3 (ABC)"));
        }
    }
}
