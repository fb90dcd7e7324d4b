package org.ngoaingu.channel.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.telegram.TelegramSettings.Updates;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Takes the updates that Telegram brings; 200 says that one is stored. */
@WithTelegram
@Controller
class WebhookController {

    static final int LARGEST = 1024 * 1024;

    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final Duration AUDITED = Duration.ofMinutes(1);

    private final TelegramSettings settings;
    private final TelegramDriver driver;
    private final Receiving receiving;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private Instant auditedAt = Instant.MIN;

    WebhookController(
            TelegramSettings settings,
            TelegramDriver driver,
            Receiving receiving,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.driver = driver;
        this.receiving = receiving;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostMapping(WebhookUpkeep.PATH)
    ResponseEntity<Void> take(
            HttpServletRequest request, @RequestHeader(name = SECRET, required = false) @Nullable String secret)
            throws IOException {
        if (settings.updates() != Updates.WEBHOOK || !driver.isOn()) {
            return answer(HttpStatus.NOT_FOUND);
        } else if (!isOurs(secret)) {
            refused();
            return answer(HttpStatus.UNAUTHORIZED);
        } else if (!isJson(request.getContentType())) {
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        return answer(body.length > LARGEST ? HttpStatus.CONTENT_TOO_LARGE : stored(body));
    }

    private HttpStatus stored(byte[] body) {
        var raw = new String(body, StandardCharsets.UTF_8);
        var update = Update.shallow(raw);
        if (update.isEmpty()) {
            return HttpStatus.BAD_REQUEST;
        }
        receiving.store(List.of(new RawUpdates.Raw(update.get().id(), raw)));
        return HttpStatus.OK;
    }

    /** Takes as long for a wrong secret as for the right one. */
    private boolean isOurs(@Nullable String secret) {
        return secret != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        settings.webhookSecret().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Audited once a minute at most, so that nobody fills the trail. */
    private synchronized void refused() {
        var now = clock.instant();
        if (now.isAfter(auditedAt.plus(AUDITED))) {
            auditedAt = now;
            transaction.executeWithoutResult(
                    status -> audit.record("nobody", "refuse-webhook", "channel:telegram", null));
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
