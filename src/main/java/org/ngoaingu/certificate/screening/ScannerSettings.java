package org.ngoaingu.certificate.screening;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scanner that {@code ASSISTANT_CLAMD} (host:port) names; without it nothing is scanned. */
@Configuration(proxyBeanMethods = false)
class ScannerSettings {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    @Bean
    VirusScanner virusScanner(@Value("${assistant.clamd:}") String address) {
        return scanner(address, ANSWER);
    }

    @Bean
    @ConditionalOnProperty("assistant.clamd")
    ScannerHealth scannerHealthIndicator(@Value("${assistant.clamd}") String address, Clock clock) {
        return new ScannerHealth(scanner(address, CONNECT), clock);
    }

    private static VirusScanner scanner(String named, Duration answer) {
        var address = address(named.strip());
        return address == null ? VirusScanner.none() : new Clamd(address, CONNECT, answer);
    }

    private static @Nullable InetSocketAddress address(String address) {
        if (address.isEmpty()) {
            return null;
        }
        var colon = address.lastIndexOf(':');
        var port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new StartRefused(Message.of("start.clamd-unreadable", "address", address));
        }
        return InetSocketAddress.createUnresolved(address.substring(0, colon), Integer.parseInt(port));
    }
}
