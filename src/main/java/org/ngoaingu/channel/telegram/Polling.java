package org.ngoaingu.channel.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChannelLead;
import org.ngoaingu.channel.telegram.Connection.Broken;
import org.ngoaingu.channel.telegram.RawUpdates.Raw;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;

/**
 * Asks Telegram for updates, stores them, and only then acknowledges them by asking for those behind. One node at a time
 * asks. An update's id may lie far above or below that of the one before, so that only the last batch counts.
 */
@WithTelegram
class Polling implements Reception {

    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration CALL = Duration.ofSeconds(28);
    private static final Duration LEAD = Duration.ofSeconds(30);
    private static final Duration OTHERS_LEAD = Duration.ofSeconds(2);
    private static final String KINDS = "[\"" + String.join("\",\"", Update.KINDS) + "\"]";
    private static final int AT_ONCE = 100;

    private final BotApi api;
    private final OkHttpClient client;
    private final HttpUrl address;
    private final Receiving receiving;
    private final ChannelLead lead;
    private long offset;
    private volatile @Nullable Call underWay;

    Polling(TelegramSettings settings, BotApi api, Connection connection, Receiving receiving, ChannelLead lead) {
        this.api = api;
        this.client = connection.patient(CALL);
        this.address = new HttpUrl.Builder()
                .scheme(settings.api().getScheme())
                .host(settings.api().getHost())
                .port(settings.apiPort())
                .addPathSegment("bot" + settings.token().whole())
                .addPathSegment("getUpdates")
                .build();
        this.receiving = receiving;
        this.lead = lead;
    }

    @Override
    public void round(boolean again) throws CallFailed, InterruptedException {
        if (!lead.take(TelegramDriver.CHANNEL, LEAD)) {
            Thread.sleep(OTHERS_LEAD);
            return;
        }
        try {
            var updates = updates(again ? Duration.ZERO : WAIT);
            receiving.store(updates);
            updates.stream().flatMapToLong(update -> update.id().stream()).max().ifPresent(last -> offset = last + 1);
        } catch (CallFailed e) {
            if (e.code() != 409 || !e.says("webhook") || !webhookIsRemoved()) {
                throw e;
            }
        }
    }

    /** While a webhook is set Telegram refuses to be asked. False if there is none. */
    private boolean webhookIsRemoved() throws CallFailed {
        return !api.call(new GetWebhookInfo()).getUrl().isEmpty()
                && api.call(DeleteWebhook.builder().dropPendingUpdates(false).build());
    }

    private List<Raw> updates(Duration wait) throws CallFailed {
        var form = new FormBody.Builder()
                .add("timeout", Long.toString(wait.toSeconds()))
                .add("limit", Integer.toString(AT_ONCE))
                .add("allowed_updates", KINDS);
        if (offset != 0) {
            form.add("offset", Long.toString(offset));
        }
        var call = client.newCall(
                new Request.Builder().url(address).post(form.build()).build());
        underWay = call;
        try (var response = call.execute()) {
            var body = response.body();
            var answer = body == null ? "" : body.string();
            if (response.code() != 200) {
                throw refused(response.code(), answer);
            }
            return RawUpdates.cut(answer);
        } catch (IOException e) {
            throw CallFailed.unanswered(!(e instanceof Broken broken) || broken.written(), api.plain(e));
        } finally {
            underWay = null;
        }
    }

    private static CallFailed refused(int code, String answer) {
        var said = Update.lenient(answer).json();
        var wait = said.path("parameters").path("retry_after");
        return CallFailed.refused(
                code, said.path("description").asText(""), wait.isIntegralNumber() ? wait.asInt() : null, null);
    }

    @Override
    public void stop() {
        var call = underWay;
        if (call != null) {
            call.cancel();
        }
        lead.leave(TelegramDriver.CHANNEL);
    }
}
