package org.ngoaingu.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.conversation.Reading;
import org.ngoaingu.conversation.SlotType;

class SlotTypeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Locale VI = Locale.of("vi");

    @ParameterizedTest
    @CsvSource({
        "12/5/24,2024-05-12",
        "12-05-2024,2024-05-12",
        "12.5.2024,2024-05-12",
        "2024-05-12,2024-05-12",
        "12 tháng 5 năm 2024,2024-05-12",
        "ngày 12 thang 5 nam 2024 ạ,2024-05-12",
        "12/5,2026-05-12",
        "hôm nay,2026-11-22",
        "hôm qua nhé,2026-11-21",
        "năm 2030,2030-12-31",
        "tháng 2/2028,2028-02-29",
        "cuối năm nay,2026-12-31",
        "29/2/2028.,2028-02-29"
    })
    void readsDays(String text, LocalDate day) {
        assertThat(read(new DateType(), text)).isEqualTo(day);
        assertThat(read(new DateType(), Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2027", "29/2/2027", "12/13/2024", "40 tuổi", "35%", "abc", "6.5", "0/0/0"})
    void takesNothingElseForADay(String text) {
        assertThat(new DateType().parse(text, VI, TODAY)).isInstanceOf(Reading.NotParsed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"6,5;6.5", "6.5 điểm;6.5", "IELTS 7;7", "bậc 4 ạ;4"})
    void readsNumbers(String text, String number) {
        assertThat(read(NumberType.DECIMAL, text)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/5", "6 hay 7", "b2", "1.2.3", "99999999999999"})
    void guessesNoNumber(String text) {
        assertThat(NumberType.DECIMAL.parse(text, VI, TODAY)).isInstanceOf(Reading.NotParsed.class);
    }

    @Test
    void aWholeNumberHasNoFraction() {
        assertThat(read(NumberType.INT, "3 người")).isEqualTo(3L);
        assertThat(NumberType.INT.parse("6,5", VI, TODAY)).isInstanceOf(Reading.NotParsed.class);
    }

    @Test
    void theLongestWordsDecideAndATieDecidesNothing() {
        var type = EnumType.of(Map.of("YES", List.of("phải"), "NO", List.of("không phải"), "X", List.of("đèn")));
        assertThat(read(type, "khong phai a")).isEqualTo("NO");
        assertThat(read(type, "no")).isEqualTo("NO");
        assertThat(type.parse("đèn phải", VI, TODAY)).isInstanceOf(Reading.NotParsed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "công chức;CIVIL",
                "viên chức, cán bộ;CADRE,PUBLIC",
                "Cong chuc va can bo a;CADRE,CIVIL",
                "viên chức / công chức and cán bộ,;CADRE,CIVIL,PUBLIC",
                "PUBLIC;PUBLIC",
                "công chức, công chức;CIVIL"
            })
    void severalOptionsAreNamedInOneAnswer(String text, String names) {
        assertThat(read(several(), text)).isEqualTo(names);
        assertThat(read(several(), Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(names);
        assertThat(SeveralType.names(names)).hasSizeBetween(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"công chức, lái xe", "viên chức công chức", ",", "và"})
    void anAnswerWithAPieceThatIsNoOptionNamesNone(String text) {
        assertThat(several().parse(text, VI, TODAY)).isInstanceOf(Reading.NotParsed.class);
    }

    private static SeveralType several() {
        var options = new LinkedHashMap<String, List<String>>();
        options.put("CADRE", List.of("cán bộ"));
        options.put("CIVIL", List.of("công chức"));
        options.put("PUBLIC", List.of("viên chức"));
        return new SeveralType(EnumType.of(options));
    }

    @Test
    void theTailOfASentenceKeepsWhatStandsBetweenItsWords() {
        assertThat(Words.tail("Sửa nội dung thành: {họ tên}, đến «A», trước 8h30!", 4))
                .isEqualTo("{họ tên}, đến «A», trước 8h30!");
        assertThat(Words.tail("một hai", 2)).isEmpty();
    }

    private static Object read(SlotType type, String text) {
        return ((Reading.Parsed) type.parse(text, VI, TODAY)).value();
    }
}
