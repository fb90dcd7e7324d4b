package org.ngoaingu.digest.picture;

import java.awt.Font;

/** The letters and colours of one picture. */
record Look(Shade shade, Font title, Font label, Font share, Font plain, Font small) {

    static Look of(Letters letters, Shade shade) {
        return new Look(
                shade,
                letters.bold(50),
                letters.bold(LineCard.LABEL),
                letters.bold(38),
                letters.plain(31),
                letters.plain(27));
    }
}
