package org.ngoaingu.channel.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How receiving from Telegram stands. */
@WithTelegram
class TelegramStatus {

    private static final Logger log = LoggerFactory.getLogger(TelegramStatus.class);

    private final Clock clock;
    private @Nullable Trouble trouble;

    TelegramStatus(Clock clock) {
        this.clock = clock;
    }

    /** What keeps updates from coming; said by the texts {@code telegram.trouble.…}. */
    enum Kind {
        UNREACHABLE,
        TOKEN_REFUSED,
        OTHER_POLLER,
        WEBHOOK
    }

    /** @param why as Telegram or the network said it, without the token */
    record Trouble(Kind kind, Instant since, String why) {}

    synchronized Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    synchronized void fine() {
        if (trouble != null) {
            log.info("Telegram is received again");
        }
        trouble = null;
    }

    /** Said in the log once, however often it happens in a row. */
    synchronized void trouble(Kind kind, String why) {
        if (trouble == null || trouble.kind != kind) {
            log.warn("Telegram: {} ({})", kind, why);
            trouble = new Trouble(kind, clock.instant(), why);
        }
    }

    void trouble(CallFailed failure) {
        trouble(
                failure.isTokenRefused()
                        ? Kind.TOKEN_REFUSED
                        : failure.code() == 409 ? Kind.OTHER_POLLER : Kind.UNREACHABLE,
                failure.why());
    }
}
