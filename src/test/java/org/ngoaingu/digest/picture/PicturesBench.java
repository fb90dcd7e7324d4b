package org.ngoaingu.digest.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ngoaingu.bench.Figures;
import org.ngoaingu.platform.Texts;

/** Pictures a second on two cores, and what one is in bytes. */
@Tag("bench")
class PicturesBench {

    private static final int CORES = 2;
    private static final int PICTURES = 400;
    private static final int RUNS = 7;

    @Test
    void sixtyPicturesASecondAreDrawnOnTwoCores() throws Exception {
        var pictures = new Pictures(new Texts());
        var facts = SamplePictures.week(Locale.of("vi"));
        draw(pictures, facts);
        var rates = new Figures();
        for (int run = 0; run < RUNS; run++) {
            rates.add(draw(pictures, facts));
        }
        System.out.printf(
                "pictures/s on %d cores: %s, %d bytes each%n",
                CORES, rates.said("%.0f"), pictures.draw(facts, Shade.LIGHT).length);
        assertThat(rates.median()).isGreaterThanOrEqualTo(60);
    }

    private static double draw(Pictures pictures, PictureFacts facts) {
        var begin = System.nanoTime();
        try (var cores = Executors.newFixedThreadPool(CORES)) {
            for (var n = 0; n < PICTURES; n++) {
                var shade = Shade.values()[n % 2];
                cores.execute(() -> pictures.draw(facts, shade));
            }
        }
        return PICTURES * 1e9 / (System.nanoTime() - begin);
    }
}
