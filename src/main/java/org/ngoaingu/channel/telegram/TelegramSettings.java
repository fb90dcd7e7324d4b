package org.ngoaingu.channel.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** How Telegram is reached and how it reaches us, as the environment says. A wrong setting ends the start. */
@WithTelegram
class TelegramSettings {

    static final String TOKEN = "TELEGRAM_BOT_TOKEN";

    private static final String OFFICIAL = "https://api.telegram.org";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final double USUAL_RATE = 25;
    private static final double HIGHEST_RATE = 100_000;

    /** How updates come: asked for, or brought. */
    enum Updates {
        POLLING,
        WEBHOOK
    }

    private final BotToken token;
    private final URI api;
    private final Updates updates;
    private final Optional<String> webhookSecret;
    private final Optional<ProxyAddress> proxy;
    private final double rate;

    @Autowired
    TelegramSettings(Environment environment) {
        token = BotToken.of(environment.getRequiredProperty(TOKEN));
        api = api(said(environment, "TELEGRAM_API_URL").orElse(OFFICIAL));
        updates = said(environment, "TELEGRAM_UPDATES")
                .map(TelegramSettings::updates)
                .orElse(Updates.POLLING);
        webhookSecret = said(environment, "TELEGRAM_WEBHOOK_SECRET");
        proxy = said(environment, "TELEGRAM_PROXY").map(ProxyAddress::of);
        rate = said(environment, "TELEGRAM_RATE").map(TelegramSettings::rate).orElse(USUAL_RATE);
        if (updates == Updates.WEBHOOK && webhookSecret.isEmpty()) {
            throw wrong("secret-missing");
        }
        if (!webhookSecret.map(SECRET.asMatchPredicate()::test).orElse(true)) {
            throw wrong("secret");
        }
    }

    BotToken token() {
        return token;
    }

    /** Scheme, host and perhaps a port, no more. */
    URI api() {
        return api;
    }

    int apiPort() {
        return api.getPort() > 0 ? api.getPort() : api.getScheme().equals("https") ? 443 : 80;
    }

    Updates updates() {
        return updates;
    }

    /** What Telegram shows with each update that it brings; there in the mode {@link Updates#WEBHOOK}. */
    String webhookSecret() {
        return webhookSecret.orElseThrow();
    }

    Optional<ProxyAddress> proxy() {
        return proxy;
    }

    /** Messages a second when many are sent. */
    double rate() {
        return rate;
    }

    private static URI api(String text) {
        try {
            var uri = new URI(text);
            var path = Optional.ofNullable(uri.getPath()).orElse("");
            if (uri.getScheme() == null
                    || !uri.getScheme().matches("https?")
                    || uri.getHost() == null
                    || uri.getPort() > 65_535
                    || uri.getUserInfo() != null
                    || uri.getQuery() != null
                    || uri.getFragment() != null
                    || !path.matches("/?")) {
                throw wrong("api-url");
            }
            return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null);
        } catch (URISyntaxException e) {
            throw wrong("api-url");
        }
    }

    private static Updates updates(String text) {
        try {
            return Updates.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("updates");
        }
    }

    private static double rate(String text) {
        try {
            var rate = Double.parseDouble(text);
            if (rate >= 0.1 && rate <= HIGHEST_RATE) {
                return rate;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong("rate");
    }

    private static Optional<String> said(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name))
                .map(String::strip)
                .filter(StringUtils::hasText);
    }

    private static StartRefused wrong(String what) {
        return new StartRefused(Message.of("telegram.wrong." + what));
    }
}
