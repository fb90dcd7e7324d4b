package org.ngoaingu.certificate.screening;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether the scanner answers, where one is set up: while it is silent files wait and everything else goes on. */
class ScannerHealth implements HealthIndicator {

    /** For so long the page says what was heard last, so that it costs the scanner little. */
    private static final Duration HEARD = Duration.ofSeconds(20);

    private static final byte[] HARMLESS = "are you there?".getBytes(StandardCharsets.US_ASCII);

    private final VirusScanner scanner;
    private final Clock clock;
    private @Nullable Health last;
    private Instant at = Instant.MIN;

    ScannerHealth(VirusScanner scanner, Clock clock) {
        this.scanner = scanner;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        var now = clock.instant();
        if (last == null || !now.isBefore(at.plus(HEARD))) {
            last = of(scanner.scan(HARMLESS));
            at = now;
        }
        return last;
    }

    private static Health of(VirusScanner.Verdict verdict) {
        return verdict instanceof VirusScanner.Verdict.Silent silent
                ? Health.status(new Status("DEGRADED"))
                        .withDetail("reason", "the virus scanner is silent, files wait: " + silent.why())
                        .build()
                : Health.up().build();
    }
}
