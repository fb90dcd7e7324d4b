package org.ngoaingu.channel.telegram;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ngoaingu.channel.ClosedGates;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The component {@code telegram} of the health page: UP, or DEGRADED with its reason, which changes nothing else. */
@WithTelegram
@Component("telegramHealthIndicator")
class TelegramHealthIndicator implements HealthIndicator {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final TelegramDriver driver;
    private final TelegramStatus status;
    private final ClosedGates gates;
    private final Texts texts;
    private final Locale language;
    private final ZoneId zone;

    TelegramHealthIndicator(
            TelegramDriver driver, TelegramStatus status, ClosedGates gates, Texts texts, AssistantSettings settings) {
        this.driver = driver;
        this.status = status;
        this.gates = gates;
        this.texts = texts;
        this.language = settings.language();
        this.zone = settings.timeZone();
    }

    @Override
    public Health health() {
        return reason().map(why -> Health.status("DEGRADED")
                        .withDetail("reason", texts.say(language, why))
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    private Optional<Message> reason() {
        if (!driver.isOn()) {
            return Optional.of(Message.of("telegram.trouble.TRIAL"));
        }
        return status.trouble()
                .map(trouble -> said(trouble.kind().name(), trouble.since(), trouble.why()))
                .or(() ->
                        gates.at(TelegramDriver.CHANNEL).map(closed -> said("SENDING", closed.since(), closed.why())));
    }

    private Message said(String kind, Instant since, String why) {
        return new Message(
                "telegram.trouble." + kind,
                Map.of("since", MOMENT.format(since.atZone(zone)), "why", why.isEmpty() ? "?" : why));
    }
}
