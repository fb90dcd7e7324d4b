package org.ngoaingu.channel;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Addresses that open a chat with the assistant in a messenger and hand over a code there. */
@Component
public class DeepLinks {

    private static final String TELEGRAM = "telegram";

    private final Drivers drivers;

    DeepLinks(Drivers drivers) {
        this.drivers = drivers;
    }

    /**
     * {@code https://t.me/BOT?start=CODE}.
     *
     * @param code 1–64 of {@code A-Z a-z 0-9 _ -}
     * @return empty while Telegram is off or has not told the bot's name
     */
    public Optional<URI> telegram(String code) {
        return drivers.find(TELEGRAM).flatMap(driver -> driver.opening(code));
    }
}
