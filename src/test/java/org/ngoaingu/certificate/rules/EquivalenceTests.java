package org.ngoaingu.certificate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.certificate.CertificateType;
import org.ngoaingu.certificate.Conversion;
import org.ngoaingu.certificate.Score;
import org.ngoaingu.certificate.Way;
import org.ngoaingu.certificate.catalogue.PackagedData;
import org.ngoaingu.certificate.catalogue.Tables;

class EquivalenceTests {

    private Map<String, CertificateType> types;
    private Tables tables;

    @BeforeEach
    void readData() throws IOException {
        var data = new PackagedData();
        var catalogue = data.certificateCatalogue();
        types = catalogue.byId();
        tables = data.equivalenceTables(catalogue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ielts      | points:3.5                | unconfirmed
                    ielts      | points:3                  | below
                    ielts      | points:4.0                | 3
                    ielts      | points:5.0                | 3
                    ielts      | points:5.5                | 4
                    ielts      | points:6.5                | 4
                    ielts      | points:7.0                | >=4
                    ielts      | points:9.0                | >=4
                    toefl-ibt  | points:29                 | below
                    toefl-ibt  | points:30                 | 3
                    toefl-ibt  | points:45                 | 3
                    toefl-ibt  | points:46                 | 4
                    toefl-ibt  | points:93                 | 4
                    toefl-ibt  | points:94                 | >=4
                    toefl-itp  | points:449                | unconfirmed
                    toefl-itp  | points:450                | 3
                    toefl-itp  | points:500                | not-in-set
                    toeic      | points:650                | not-in-set
                    toeic      | skills:400/385/160/150    | 4
                    toeic      | skills:489/454/179/149    | 3
                    toeic      | skills:399/495/200/200    | 3
                    toeic      | skills:495/495/200/200    | >=4
                    toeic      | skills:495/495/200/179    | 4
                    toeic      | skills:495/495/200/119    | unconfirmed
                    toeic      | skills:495/495/200/60     | below
                    vstep      | points:3.5                | below
                    vstep      | points:4                  | 3
                    vstep      | points:5.5                | 3
                    vstep      | points:6                  | 4
                    vstep      | points:8                  | 4
                    vstep      | points:8.5                | 5
                    vstep      | named:bac-5               | 5
                    vstep      | named:bac-2               | 2
                    jlpt       | named:n5                  | unconfirmed
                    jlpt       | named:n4                  | 3
                    jlpt       | named:n3                  | 4
                    jlpt       | named:n2                  | >=4
                    hsk        | named:hsk-1               | below
                    hsk        | named:hsk-3               | 3
                    hsk        | named:hsk-4               | 4
                    hsk        | named:hsk-6               | >=4
                    delf-dalf  | named:b2                  | 4
                    delf-dalf  | named:c2                  | >=4
                    cambridge  | named:b1-business-preliminary | 3
                    cambridge  | points:180                | >=4
                    cambridge  | named:a2-key              | unconfirmed
                    aptis      | named:c1                  | 5
                    peic       | named:level-1             | 2
                    old-abc    | named:a                   | 1
                    old-abc    | named:b                   | 2
                    old-abc    | named:c                   | 3
                    qd-66      | named:b1                  | 3
                    torfl      | named:trki-3              | >=4
                    topik      | named:4                   | unconfirmed
                    pte        | points:60                 | unconfirmed
                    bulats     | points:60                 | not-in-set
                    diplome-de-langue | nothing            | not-in-set
                    degree-fl  | nothing                   | degree
                    minority-language | nothing            | minority_language
                    """)
    void convertsByTheDefaultSet(String type, String score, String expected) {
        assertThat(shown(level("tt23-2021", type, score))).isEqualTo(expected);
    }

    /** The older table names lowest scores only, and is stricter with IELTS. */
    @ParameterizedTest
    @CsvSource({
        "ielts,points:4.0,below",
        "ielts,points:5.0,3",
        "ielts,points:8.0,>=4",
        "toeic,points:650,>=4",
        "toeic,points:450,3",
        "toefl-itp,points:499,3",
        "testdaf,named:tdn-3,below"
    })
    void convertsByTheOlderSet(String type, String score, String expected) {
        assertThat(shown(level("tt15-2014", type, score))).isEqualTo(expected);
    }

    @Test
    void namesTheLowestScoresOfALevel() {
        var equivalence = new Equivalence(tables.of("tt23-2021"));
        assertThat(equivalence.lowest(type("ielts"), 4)).containsExactly(Score.Points.of("5.5"));
        assertThat(equivalence.lowest(type("vstep"), 4))
                .containsExactly(new Score.Named("bac-4"), Score.Points.of("6"));
        assertThat(equivalence.lowest(type("toeic"), 3)).containsExactly(Score.ofKey("skills:275/275/120/120"));
        assertThat(equivalence.lowest(type("ielts"), 5)).isEmpty();
        assertThat(equivalence.onlyUnconfirmed(type("ielts"), 5)).isTrue();
        assertThat(equivalence.onlyUnconfirmed(type("ielts"), 4)).isFalse();
        assertThat(equivalence.onlyUnconfirmed(type("old-abc"), 4)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "vstep,4,VSTEP bậc 4 (6.0)",
        "cambridge,4,Cambridge B2 First/B2 Business Vantage (160)",
        "ielts,4,IELTS 5.5",
        "toeic,4,TOEIC L400 R385 S160 W150",
        "hsk,4,HSK 4",
        "torfl,4,TRKI 2",
        "jlpt,4,JLPT N3",
        "old-abc,3,Chứng chỉ QĐ 177/1993 trình độ C"
    })
    void saysTypeAndScoreOnce(String type, int level, String said) {
        var lowest = new Equivalence(tables.of("tt23-2021")).lowest(type(type), level);
        assertThat(new Way(type(type), lowest).says(Locale.of("vi"))).isEqualTo(said);
    }

    @Test
    void namesAScoreWithItsType() {
        assertThat(type("hsk").named(new Score.Named("hsk-4"), Locale.of("vi"))).isEqualTo("HSK 4");
        assertThat(type("degree-fl").named(new Score.Nothing(), Locale.ENGLISH))
                .isEqualTo("Degree in a foreign language");
        assertThat(new Way(type("old-abc"), List.of()).isStillIssued()).isFalse();
        assertThat(new Way(type("vstep"), List.of()).isStillIssued()).isTrue();
    }

    private Conversion level(String set, String type, String score) {
        return new Equivalence(tables.of(set)).level(type(type), Score.ofKey(score));
    }

    private CertificateType type(String id) {
        return java.util.Objects.requireNonNull(types.get(id));
    }

    private static String shown(Conversion conversion) {
        return switch (conversion) {
            case Conversion.Exactly exactly -> String.valueOf(exactly.level());
            case Conversion.AtLeast atLeast -> ">=" + atLeast.level();
            case Conversion.NoLevel none -> none.reason().key().replace("certificate.no-level.", "");
        };
    }
}
