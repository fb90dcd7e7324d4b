package org.ngoaingu.certificate.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ngoaingu.certificate.FakeClamd;
import org.ngoaingu.certificate.screening.VirusScanner.Verdict;

class ClamdTests {

    private final FakeClamd daemon = new FakeClamd();
    private final Clamd clamd = new Clamd(
            InetSocketAddress.createUnresolved("127.0.0.1", daemon.port()),
            Duration.ofSeconds(1),
            Duration.ofMillis(500));

    @AfterEach
    void close() {
        daemon.close();
    }

    @Test
    void knowsWhatIsCleanAndWhatIsNot() {
        assertThat(clamd.scan(new byte[200_000])).isEqualTo(new Verdict.Clean());
        assertThat(clamd.scan(("x".repeat(70_000) + FakeClamd.EICAR).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROPER")
    void whatIsNoClearAnswerIsSilence(FakeClamd.Manner manner) {
        daemon.answers(manner);
        var began = System.nanoTime();
        assertThat(clamd.scan(new byte[10])).isInstanceOf(Verdict.Silent.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aDaemonThatIsAwayIsSilent() {
        daemon.close();
        assertThat(clamd.scan(new byte[10])).isInstanceOf(Verdict.Silent.class);
    }
}
