package org.ngoaingu.channel.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.AssistantSettings;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/** Sees to it that Telegram brings updates to our address, and looks whether it has trouble with that. */
@WithTelegram
class WebhookUpkeep implements Reception {

    static final String PATH = "/telegram/webhook";

    private static final Duration LOOK = Duration.ofSeconds(30);
    /** How long trouble that Telegram had with us counts. */
    private static final Duration RECENT = Duration.ofMinutes(1);

    private final TelegramSettings settings;
    private final String address;
    private final BotApi api;
    private final TelegramStatus status;
    private final Clock clock;
    private Instant setAt = Instant.MIN;

    WebhookUpkeep(
            TelegramSettings settings, AssistantSettings assistant, BotApi api, TelegramStatus status, Clock clock) {
        this.settings = settings;
        this.address = address(assistant.publicUrl());
        this.api = api;
        this.status = status;
        this.clock = clock;
    }

    @Override
    public void round(boolean again) throws CallFailed, InterruptedException {
        var info = api.call(new GetWebhookInfo());
        if (isToBeSet(info)) {
            api.call(SetWebhook.builder()
                    .url(address)
                    .secretToken(settings.webhookSecret())
                    .allowedUpdates(Update.KINDS)
                    .build());
            setAt = clock.instant();
        }
        recentError(info).ifPresentOrElse(error -> status.trouble(TelegramStatus.Kind.WEBHOOK, error), status::fine);
        Thread.sleep(LOOK);
    }

    /** Telegram does not tell the secret; that it holds another one shows when we refuse what it brings. */
    private boolean isToBeSet(WebhookInfo info) {
        return !address.equals(info.getUrl())
                || !Set.copyOf(Update.KINDS).equals(kinds(info.getAllowedUpdates()))
                || recentError(info).filter(error -> error.contains("401")).isPresent();
    }

    private static Set<String> kinds(@Nullable List<String> told) {
        return told == null ? Set.of() : new HashSet<>(told);
    }

    private Optional<String> recentError(WebhookInfo info) {
        return Optional.ofNullable(info.getLastErrorDate())
                .map(Instant::ofEpochSecond)
                .filter(at -> at.isAfter(setAt) && at.isAfter(clock.instant().minus(RECENT)))
                .map(at -> String.valueOf(info.getLastErrorMessage()));
    }

    private static String address(URI publicUrl) {
        var url = publicUrl.toString();
        return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + PATH;
    }
}
