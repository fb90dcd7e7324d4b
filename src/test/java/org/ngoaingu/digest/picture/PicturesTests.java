package org.ngoaingu.digest.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngoaingu.platform.Texts;

/** Pictures, read back by the JDK's reader and measured point by point. */
class PicturesTests {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final int BAR_WIDTH = 390;

    private final Pictures pictures = new Pictures(new Texts());

    @Test
    void thePackagedFontHasEveryVietnameseLetter() {
        var letters = new ArrayList<>(List.of("đ", "Đ", "–", "…", "·", "«", "»", "≥"));
        for (var vowel : VOWELS.split("")) {
            letters.add(vowel);
            for (var tone : TONES.split("")) {
                letters.add(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
            }
        }
        var all = String.join("", letters);
        assertThat(all).hasSize(8 + 12 * 6);
        var font = new Letters().plain(30);
        assertThat(font.canDisplayUpTo(all + all.toUpperCase(VIETNAMESE))).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void aWeekIsAPortraitPictureOnAnOpaqueGround(Shade shade) throws IOException {
        var picture = drawn(SamplePictures.week(VIETNAMESE), shade);
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(picture.getHeight()).isBetween(1200, 1700);
        assertThat(picture.getColorModel().hasAlpha()).isFalse();
        for (var y : List.of(0, picture.getHeight() - 1)) {
            assertThat(picture.getRGB(0, y)).isEqualTo(shade.ground.getRGB());
        }
        assertThat(coloursOf(picture)).hasSizeBetween(20, 256);
    }

    @ParameterizedTest
    @CsvSource({"0, 40, 0", "1, 1000, 6", "10, 40, 98", "20, 40, 195", "40, 40, 390"})
    void aBarIsAsLongAsTheShare(int reached, int counted, int points) throws IOException {
        for (var shade : Shade.values()) {
            var picture = drawn(SamplePictures.one(reached, counted, 100), shade); // the goal covers the end
            assertThat(longest(picture, shade.share)).as("%s", shade).isBetween(points - 6L, points + 3L);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "35", "50", "100"})
    void theGoalStandsWhereItIs(int goal) throws IOException {
        var picture = drawn(SamplePictures.one(0, 40, goal), Shade.LIGHT);
        var columns = IntStream.range(0, picture.getWidth())
                .filter(x -> count(picture, x, Shade.LIGHT.goal) > 40)
                .average();
        assertThat(columns.orElseThrow() - Sheet.MARGIN).isCloseTo(BAR_WIDTH * goal / 100.0, within(2.0));
    }

    @Test
    void whereNobodyIsCountedThereIsNeitherBarNorGoal() throws IOException {
        var nobody = drawn(SamplePictures.one(0, 0, 40), Shade.LIGHT);
        var somebody = drawn(SamplePictures.one(0, 4, 40), Shade.LIGHT);
        // the legend alone has them
        assertThat(total(nobody, Shade.LIGHT.goal)).isLessThan(total(somebody, Shade.LIGHT.goal));
        assertThat(longest(nobody, Shade.LIGHT.share)).isLessThan(50);
        assertThat(pictures.alternative(SamplePictures.one(0, 0, 40))).endsWith("Nhóm: không còn đối tượng.");
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void letteringAndMarksStandOutFromTheGround(Shade shade) {
        assertThat(List.of(shade.ink, shade.faint))
                .allSatisfy(color -> assertThat(contrast(color, shade.ground)).isGreaterThan(4.5));
        assertThat(List.of(shade.share, shade.goal))
                .allSatisfy(color -> assertThat(contrast(color, shade.ground)).isGreaterThan(3));
        assertThat(contrast(shade.ink, shade.range)).isGreaterThan(3);
    }

    @Test
    void hardNamesAreBrokenCutAndDrawn() throws IOException {
        var word = "x".repeat(500);
        var decomposed = Normalizer.normalize("Trường Tiểu học\u202e Nguyễn\u0000\n Thị", Normalizer.Form.NFD);
        var line = new PictureLine(word + " a", 1, 3, 60, false, List.of(), new Outlook.TooFewWeeks(4));
        var lines = Collections.nCopies(40, line);
        var facts = new PictureFacts(VIETNAMESE, decomposed, SamplePictures.DAY, lines);
        assertThat(facts.unit()).isEqualTo("Trường Tiểu học Nguyễn Thị");
        assertThat(drawn(facts, Shade.DARK).getHeight()).isLessThan(2000);
        assertThat(pictures.alternative(facts)).contains("và 34 chỉ tiêu khác").doesNotContain("  ");
        var font = new Letters().bold(LineCard.LABEL);
        assertThat(Sheet.lines(word, font, Sheet.INNER, 3, VIETNAMESE))
                .singleElement()
                .satisfies(cut -> assertThat(cut).endsWith("…"));
        assertThat(Sheet.lines("công chức ".repeat(60), font, Sheet.INNER, 3, VIETNAMESE))
                .hasSize(3)
                .allSatisfy(part -> assertThat(Sheet.width(part, font)).isLessThanOrEqualTo(Sheet.INNER));
        drawn(new PictureFacts(VIETNAMESE, "", SamplePictures.DAY, List.of()), Shade.LIGHT);
    }

    @Test
    void theAlternativeTextTellsTheSameInBothLanguages() {
        assertThat(pictures.alternative(SamplePictures.week(VIETNAMESE)))
                .startsWith(
                        "Tiến độ của Ủy ban nhân dân quận Thử Nghiệm, số liệu đến ngày 23/11/2026. Cán bộ, công chức quận: 35,3 %, 12/34 người · chỉ tiêu 35 %; từ 25,6 % ngày 07/09/2026; dự báo 31/12/2030: 41 % (28–55 %). ")
                .contains("410/1.856 người", "100,0 %", "cần ít nhất 4 tuần để dự báo", "không còn đối tượng");
        assertThat(pictures.alternative(SamplePictures.week(Locale.ENGLISH)))
                .contains(
                        "35.3 %, 12/34 people · target 35 %",
                        "forecast 31/12/2030: 41 % (28–55 %)", "410/1,856 people · common rate 70 %");
    }

    private BufferedImage drawn(PictureFacts facts, Shade shade) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pictures.draw(facts, shade)));
    }

    private static HashSet<Integer> coloursOf(BufferedImage picture) {
        var colours = new HashSet<Integer>();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }

    /** The most points of the colour in a row; the legend, which is at the foot, left out. */
    private static long longest(BufferedImage picture, Color color) {
        return IntStream.range(0, picture.getHeight() - Legend.HEIGHT)
                .mapToLong(y -> IntStream.range(0, picture.getWidth())
                        .filter(x -> picture.getRGB(x, y) == color.getRGB())
                        .count())
                .max()
                .orElse(0);
    }

    private static long count(BufferedImage picture, int x, Color color) {
        return IntStream.range(0, picture.getHeight() - Legend.HEIGHT)
                .filter(y -> picture.getRGB(x, y) == color.getRGB())
                .count();
    }

    private static long total(BufferedImage picture, Color color) {
        return IntStream.range(0, picture.getWidth())
                .mapToLong(x -> count(picture, x, color))
                .sum();
    }

    /** As WCAG 2 reckons it. */
    private static double contrast(Color one, Color other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        var parts = color.getRGBColorComponents(null);
        return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
    }

    private static double linear(float part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
