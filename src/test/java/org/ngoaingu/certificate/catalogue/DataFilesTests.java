package org.ngoaingu.certificate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.certificate.CertificateType.Kind;
import org.ngoaingu.certificate.Certificates;
import org.ngoaingu.platform.DataSchema;
import org.ngoaingu.platform.StartRefused;
import org.ngoaingu.platform.Texts;
import org.springframework.core.io.ByteArrayResource;

class DataFilesTests {

    private static final String FILE = "some-set.yml";
    private static final String HEAD = """
            id: some-set
            name: {vi: một bảng, en: a set}
            source: QĐ 1
            sources: {doc: QĐ 1}
            rows:
            """;

    private final Catalogue catalogue = new PackagedData().certificateCatalogue();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {type: nope, from: 4, level: 3, source: doc, confirmed: true} | the catalogue has no type "nope"
                    {type: ielts, from: 4, level: 3, confirmed: true} | "source" is missing
                    {type: ielts, from: 4, level: 3, source: elsewhere, confirmed: true} | "elsewhere" is not declared
                    {type: ielts, from: 4, level: 7, source: doc, confirmed: true} | 7 is more than 6
                    {type: ielts, from: 4.3, level: 3, source: doc, confirmed: true} | not on the scale
                    {type: ielts, from: 5, to: 4, level: 3, source: doc, confirmed: true} | ends below its beginning
                    {type: ielts, value: b1, level: 3, source: doc, confirmed: true} | the type "ielts" has no value "b1"
                    {type: jlpt, from: 4, level: 3, source: doc, confirmed: true} | no such scale
                    {type: minority-language, value: a, level: 3, source: doc, confirmed: true} | has no level
                    {type: vstep, from: 5.5, to: 6, level: 4, source: doc, confirmed: true} | overlaps an earlier one
                    {type: vstep, from: 6, to: {listening: 1, reading: 1, speaking: 1, writing: 1}, level: 4, source: doc, confirmed: true} | both ends must be one number
                    """)
    void aWrongRowIsNamedByFileLineAndReason(String row, String reason) {
        var yaml = HEAD + "  - {type: vstep, from: 4, to: 5.5, level: 3, source: doc, confirmed: true}\n  - " + row;
        assertThat(refusal(yaml)).startsWith("File " + FILE + ", line 7: ").contains(reason);
    }

    @Test
    void whatIsNoYamlOrNoDayIsNamedToo() {
        assertThat(refusal(HEAD + "  - {type: vstep")).contains("the YAML cannot be read");
        var row = "  - {type: vstep, from: 4, level: 3, source: doc, confirmed: true}\n";
        assertThat(refusal(HEAD + row + "valid_from: 2024-02-31\n")).contains("not a real day");
        assertThat(refusal(HEAD + row + "adopted_by: UBND\n")).contains("belong together");
    }

    @Test
    void aGoodSetIsRead() {
        var table = read(HEAD + "  - {type: vstep, from: 4, level: 3, source: doc, confirmed: true}\n");
        assertThat(table.rows()).singleElement().extracting(Row::source).isEqualTo("QĐ 1");
        assertThat(table.set().isAdopted()).isFalse();
    }

    @Test
    void thePackagedDefaultIsAdoptedByNobody() throws IOException {
        var tables = new PackagedData().equivalenceTables(catalogue);
        assertThat(tables.of(Certificates.DEFAULT_SET).set().isAdopted()).isFalse();
        assertThat(catalogue.types())
                .filteredOn(type -> type.kind() != Kind.CERTIFICATE)
                .hasSize(4);
    }

    private String refusal(String yaml) {
        var refused = catchThrowableOfType(StartRefused.class, () -> read(yaml));
        assertThat(refused).isNotNull();
        return new Texts().say(Locale.ENGLISH, refused.reason());
    }

    private Table read(String yaml) {
        var file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return FILE;
            }
        };
        return TableFile.read(file, new DataSchema("certificates/schema/equivalence.schema.json"), catalogue);
    }
}
