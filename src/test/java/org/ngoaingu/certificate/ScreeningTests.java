package org.ngoaingu.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.certificate.Screening.Screened;
import org.ngoaingu.certificate.screening.ScreeningParts;

class ScreeningTests {

    private static final byte[] SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8);
    private static final byte[] HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);

    private final Screening screening = ScreeningParts.screening();

    @Test
    void aPhotoAndAPdfPassUnderAnyName() {
        assertThat(type(screen("anh.jpg", Samples.jpeg()))).isEqualTo("image/jpeg");
        assertThat(type(screen("scan.pdf", Samples.png()))).isEqualTo("image/jpeg");
        assertThat(type(screen("tep", Samples.pdf(2)))).isEqualTo("application/pdf");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("chung-chi.pdf", SVG, "wrong-kind"),
                Arguments.of("chung-chi.pdf", HTML, "wrong-kind"),
                Arguments.of("chung-chi.pdf", Samples.zipped("a", new byte[50 << 20]), "wrong-kind"),
                Arguments.of("chung-chi.zip", Samples.zipped("a", new byte[50 << 20]), "wrong-kind"),
                Arguments.of("chung-chi.jpg", new byte[] {'M', 'Z', 0, 1}, "wrong-kind"),
                Arguments.of("chung-chi.pdf", new byte[0], "empty"),
                Arguments.of("chung-chi.png", Samples.hugePng(), "picture-too-large"),
                Arguments.of("lon.jpg", Arrays.copyOf(Samples.jpeg(), Screening.LARGEST + 1), "too-large"),
                Arguments.of("CCCD mặt trước.jpg", Samples.jpeg(), "identity-card"),
                Arguments.of("anh.jpg", Samples.identityCard(), "identity-card"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theContentDecides(String name, byte[] content, String why) {
        assertThat(refusal(screen(name, content))).isEqualTo("certificate.evidence." + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"căn cước của em đây", "gửi anh CMND", "the can cuoc cong dan"})
    void whatIsCalledAnIdentityCardIsRefused(String words) {
        assertThat(refusal(screening.screen("a.jpg", "image/jpeg", Samples.jpeg(), words)))
                .isEqualTo("certificate.evidence.identity-card");
        assertThat(screening.screen("a.jpg", "image/jpeg", Samples.jpeg(), "ielts 6.0"))
                .isInstanceOf(Screened.Clean.class);
    }

    @Test
    void aListPassesAsItIs() {
        var list = "Mã CBCCVC,Họ và tên\n".getBytes(UTF_8);
        var passed = (Screened.Clean) screening.screen("ds.csv", "text/csv", list, "");
        assertThat(passed.content()).isSameAs(list);
        assertThat(passed.type()).isEqualTo("text/csv");
    }

    @Test
    void theScannerIsAskedFirstAndItsSilenceLetsNothingPass() {
        try (var daemon = new FakeClamd()) {
            var scanned = ScreeningParts.screening(daemon.port());
            var infected = FakeClamd.EICAR.getBytes(UTF_8);
            assertThat(refusal(scanned.screen("ds.csv", "text/csv", infected, "")))
                    .isEqualTo("certificate.evidence.infected");
            assertThat(refusal(scanned.screen("cc.pdf", "application/pdf", infected, "")))
                    .isEqualTo("certificate.evidence.infected");
            assertThat(scanned.screen("cc.pdf", "application/pdf", Samples.pdf(1), ""))
                    .isInstanceOf(Screened.Clean.class);
            for (var name : List.of("cc.zip", "cc.docx", "ds.xlsx")) {
                assertThat(refusal(scanned.screen(name, "", Samples.stored("eicar.com", infected), "")))
                        .isEqualTo("certificate.evidence.infected");
            }
            assertThat(daemon.asked()).isEqualTo(6);

            daemon.answers(FakeClamd.Manner.SILENT);
            assertThat(scanned.screen("cc.pdf", "application/pdf", Samples.pdf(1), ""))
                    .isInstanceOf(Screened.Later.class);
            assertThat(scanned.screen("ds.csv", "text/csv", infected, "")).isInstanceOf(Screened.Later.class);
        }
    }

    private Screened screen(String name, byte[] content) {
        return screening.screen(name, "application/octet-stream", content, "");
    }

    private static String type(Screened screened) {
        return ((Screened.Clean) screened).type();
    }

    private static String refusal(Screened screened) {
        return ((Screened.Refused) screened).why().key();
    }
}
