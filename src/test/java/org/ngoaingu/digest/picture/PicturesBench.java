package org.ngoaingu.digest.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
        var rates = IntStream.range(0, RUNS)
                .mapToDouble(run -> draw(pictures, facts))
                .sorted()
                .toArray();
        System.out.printf(
                "pictures: median %.0f/s on %d cores (%s), %d bytes each%n",
                rates[RUNS / 2],
                CORES,
                Arrays.toString(Arrays.stream(rates).mapToLong(Math::round).toArray()),
                pictures.draw(facts, Shade.LIGHT).length);
        assertThat(rates[RUNS / 2]).isGreaterThanOrEqualTo(60);
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
