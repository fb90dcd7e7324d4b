package org.ngoaingu.certificate.screening;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.ngoaingu.certificate.Screening;
import org.ngoaingu.certificate.Screenings;

/** Puts a screening together without Spring. */
public final class ScreeningParts {

    private ScreeningParts() {}

    public static Screening screening() {
        return with(VirusScanner.none());
    }

    /** @param port of a daemon on loopback, which has half a second to answer */
    public static Screening screening(int port) {
        return with(new Clamd(
                InetSocketAddress.createUnresolved("127.0.0.1", port), Duration.ofSeconds(1), Duration.ofMillis(500)));
    }

    private static Screening with(VirusScanner scanner) {
        var cards = new IdentityCards();
        return Screenings.of(scanner, new Pictures(cards), new Pdfs(), cards);
    }
}
