package org.ngoaingu.certificate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.certificate.Reading;
import org.ngoaingu.certificate.Reading.Read;
import org.ngoaingu.certificate.Reading.Unread;
import org.ngoaingu.certificate.catalogue.PackagedData;

class ClaimReaderTests {

    private final ClaimReader reader = new ClaimReader(new PackagedData().certificateCatalogue());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    VSTEP                    | Bậc 4          | vstep          | named:bac-4
                    '  VSTEP '               | B2             | vstep          | named:bac-4
                    B1 (VSTEP)               |                | vstep          | named:bac-3
                    VSTEP bậc 3/6            |                | vstep          | named:bac-3
                    VSTEP                    | B1 (bậc 3)     | vstep          | named:bac-3
                    Chứng chỉ VSTEP          | 6.5            | vstep          | points:6.5
                    VSTEP 3-5 6,0            |                | vstep          | points:6
                    HSK 4                    |                | hsk            | named:hsk-4
                    HSK                      | HSK 3          | hsk            | named:hsk-3
                    HSK4                     |                | hsk            | named:hsk-4
                    HSK                      | 5              | hsk            | named:hsk-5
                    IELTS                    | 6.5            | ielts          | points:6.5
                    IELTS                    | 6,5            | ielts          | points:6.5
                    Ielts Academic overall 7 |                | ielts          | points:7
                    IELTS 6.5/9              |                | ielts          | points:6.5
                    IELTS L 6.0 R 6.5 S 5.5 W 5.5 overall 6.0 | | ielts       | points:6
                    TOEFL iBT 72             |                | toefl-ibt      | points:72
                    TOEFL  iBT               | 40             | toefl-ibt      | points:40
                    TOEFL ITP                | 500            | toefl-itp      | points:500
                    JLPT N3                  |                | jlpt           | named:n3
                    N3                       |                | jlpt           | named:n3
                    JLPT                     | N4             | jlpt           | named:n4
                    N4 tiếng Nhật            |                | jlpt           | named:n4
                    DELF                     | B1             | delf-dalf      | named:b1
                    DALF C1                  |                | delf-dalf      | named:c1
                    Cambridge                | B1 Preliminary | cambridge      | named:b1-preliminary
                    Cambridge                | B2 First       | cambridge      | named:b2-first
                    PET                      |                | cambridge      | named:b1-preliminary
                    BEC Vantage              |                | cambridge      | named:b2-business-vantage
                    Cambridge 165            |                | cambridge      | points:165
                    Anh văn B                |                | old-abc        | named:b
                    Anh văn: B               |                | old-abc        | named:b
                    Chứng chỉ B tiếng Anh    |                | old-abc        | named:b
                    B Anh                    |                | old-abc        | named:b
                    Anh B                    |                | old-abc        | named:b
                    bằng B                   |                | old-abc        | named:b
                    bằng B anh văn           |                | old-abc        | named:b
                    Anh văn C                |                | old-abc        | named:c
                    Chứng  chỉ A tiếng Anh   |                | old-abc        | named:a
                    Pháp văn C               |                | old-abc        | named:c
                    Chứng chỉ B1 QĐ 66/2008  |                | qd-66          | named:b1
                    TOEIC 650                |                | toeic          | points:650
                    Toeic 505 (2016)         |                | toeic          | points:505
                    TOEIC 650/990            |                | toeic          | points:650
                    TOEIC L450 R400 S160 W150 |               | toeic          | skills:450/400/160/150
                    TOEIC nghe: 450, đọc: 400, nói: 160, viết: 150 | | toeic    | skills:450/400/160/150
                    PTE Academic 60          |                | pte            | points:60
                    Aptis B2                 |                | aptis          | named:b2
                    PEIC Level 3             |                | peic           | named:level-3
                    Goethe-Zertifikat B1     |                | goethe         | named:b1
                    TestDaF TDN 4            |                | testdaf        | named:tdn-4
                    TRKI 2                   |                | torfl          | named:trki-2
                    ТРКИ-1                   |                | torfl          | named:trki-1
                    TOPIK cấp 4              |                | topik          | named:4
                    TOCFL 3                  |                | tocfl          | named:3
                    Diplôme de Langue        |                | diplome-de-langue | nothing
                    ĐH Anh văn               |                | degree-fl      | nothing
                    CN tiếng Anh             |                | degree-fl      | nothing
                    Cử nhân ngôn ngữ Anh     |                | degree-fl      | nothing
                    Tốt nghiệp đại học ở nước ngoài |         | degree-abroad  | nothing
                    Giấy chứng nhận hoàn thành khóa tiếng Anh chuyên ngành | | course | nothing
                    Tiếng Ba Na              |                | minority-language | nothing
                    Chứng chỉ tiếng H'rê     |                | minority-language | nothing
                    Chứng chỉ B tiếng Chăm   |                | minority-language | nothing
                    """)
    void reads(String text, String score, String type, String written) {
        var read = read(text, score);
        assertThat(read.typeId()).isEqualTo(type);
        assertThat(read.score().key()).isEqualTo(written);
        assertThat(read.issuedOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Tiếng Anh giao tiếp      |      | no-certificate
                    ĐH                       |      | degree
                    x                        |      | mark
                    Có                       |      | mark
                    -                        |      | mark
                    0                        |      | mark
                    B1 (Châu Âu)             |      | level-only
                    TA A2                    |      | level-only
                    Anh văn B1               |      | level-only
                    chứng chỉ B1             |      | level-only
                    Chứng chỉ C1 tiếng Anh   |      | level-only
                    bậc 4/6                  |      | level-only
                    B                        |      | level-only
                    6.5                      |      | number-only
                    TOEFL 500                |      | number-only
                    VSTEP                    | 4    | level-or-score
                    VSTEP                    |      | no-score
                    VSTEP bậc 6              |      | word
                    VSTEP B1 bậc 4           |      | contradiction
                    VSTEP B2 5.0             |      | contradiction
                    IELTS 6.3                |      | off-scale
                    IELTS 65                 |      | off-scale
                    IELTS -                  |      | no-score
                    IELTS 6.0 6.5            |      | contradiction
                    IELTS 6.0, TOEIC 650     |      | several
                    IELTS tiếng Pháp 6.0     |      | other-language
                    IELTS 6.0 (30/02/2024)   |      | no-such-day
                    IELTS khoảng 6.0         |      | word
                    HSK 7                    |      | off-scale
                    Anh văn, Pháp văn B      |      | several
                    Chứng chỉ B tin học      |      | word
                    ĐH Luật, Anh văn         |      | word
                    CĐ Anh văn B             |      | word
                    TOEIC L450 R400          |      | skills-missing
                    TOEIC L450 R400 S160 W250 |     | off-scale
                    TOEIC 650 S120 W120      |      | skills-missing
                    """)
    void leavesUnread(String text, String score, String reason) {
        assertThat(reader.read(text, score, null))
                .isInstanceOfSatisfying(
                        Unread.class,
                        unread -> assertThat(unread.reason().key()).isEqualTo("certificate.unread." + reason));
    }

    @Test
    void takesTheDayOfIssueFromTheTextOrTheColumn() {
        var day = LocalDate.of(2024, 5, 12);
        assertThat(((Read) reader.read("IELTS 6,0 (12/05/2024)")).issuedOn()).isEqualTo(day);
        assertThat(((Read) reader.read("IELTS", "6.0", "2024-05-12")).issuedOn())
                .isEqualTo(day);
        assertThat(((Read) reader.read("IELTS 6.0 12.5.2024", null, "2024-05-12")).issuedOn())
                .isEqualTo(day);
        assertThat(((Read) reader.read("IELTS 6.0 (5/2024)", null, "năm ngoái")).issuedOn())
                .isNull();
        assertThat(reader.read("IELTS 6.0 (12/05/2024)", null, "2023-05-12"))
                .isEqualTo(new Unread(org.ngoaingu.platform.Message.of("certificate.unread.two-days")));
    }

    @Test
    void readsDecomposedTextAndRefusesLongOnes() {
        var decomposed = java.text.Normalizer.normalize("Chứng chỉ B tiếng Anh", java.text.Normalizer.Form.NFD);
        assertThat(((Read) reader.read(decomposed)).score().key()).isEqualTo("named:b");
        assertThat(reader.read("IELTS 6.0 ".repeat(100))).isInstanceOf(Unread.class);
        assertThat(reader.read(null, null, null)).isInstanceOf(Unread.class);
    }

    private Read read(String text, String score) {
        Reading reading = reader.read(text, score, null);
        assertThat(reading).as("%s + %s", text, score).isInstanceOf(Read.class);
        return (Read) reading;
    }
}
