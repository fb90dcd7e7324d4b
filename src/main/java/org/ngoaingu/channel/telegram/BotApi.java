package org.ngoaingu.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.telegram.Connection.Broken;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Calls of the Bot API that end with a result or with one kind of failure, which never holds the token. */
@WithTelegram
class BotApi {

    private static final int LONGEST_REASON = 300;
    private static final int ASIDE_AT_ONCE = 100;

    private final OkHttpTelegramClient client;
    private final BotToken token;
    private final Semaphore aside = new Semaphore(ASIDE_AT_ONCE);

    BotApi(TelegramSettings settings, Connection connection) {
        this.token = settings.token();
        var url = TelegramUrl.builder()
                .schema(settings.api().getScheme())
                .host(settings.api().getHost())
                .port(settings.apiPort())
                .testServer(false)
                .build();
        this.client = new OkHttpTelegramClient(new ObjectMapper(), connection.client(), token.whole(), url);
    }

    private interface Call<T> {
        CompletableFuture<T> begin() throws TelegramApiException;
    }

    <T extends Serializable> T call(BotApiMethod<T> method) throws CallFailed {
        return result(() -> client.executeAsync(method));
    }

    Message send(SendDocument document) throws CallFailed {
        return result(() -> client.executeAsync(document));
    }

    Message send(SendPhoto photo) throws CallFailed {
        return result(() -> client.executeAsync(photo));
    }

    void call(SetWebhook webhook) throws CallFailed {
        result(() -> client.executeAsync(webhook));
    }

    /** Calls without waiting; whether it succeeds is of no account. With too many under way it is left out. */
    void callAside(BotApiMethod<?> method) {
        if (!aside.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("telegram-aside").start(() -> {
            try {
                call(method);
            } catch (CallFailed e) {
                // a courtesy, no more
            } finally {
                aside.release();
            }
        });
    }

    private <T> T result(Call<T> call) throws CallFailed {
        try {
            return call.begin().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CallFailed.unanswered(true, "interrupted");
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (TelegramApiException e) {
            // found wrong before it was written
            throw CallFailed.refused(400, plain(e), null, null);
        } catch (RuntimeException e) {
            throw CallFailed.unanswered(false, plain(e));
        }
    }

    private CallFailed failed(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Broken broken) {
                return CallFailed.unanswered(broken.written(), plain(broken));
            }
            if (at instanceof TelegramApiRequestException refusal && isAnswer(refusal)) {
                var parameters = refusal.getParameters();
                return CallFailed.refused(
                        refusal.getErrorCode(),
                        shown(String.valueOf(refusal.getApiResponse())),
                        parameters == null ? null : parameters.getRetryAfter(),
                        parameters == null ? null : parameters.getMigrateToChatId());
            }
            if (at instanceof IOException) {
                return CallFailed.unanswered(true, plain(at)); // while the answer was read
            }
        }
        return CallFailed.unanswered(true, "an answer that is none");
    }

    private static boolean isAnswer(TelegramApiRequestException refusal) {
        return refusal.getErrorCode() != null && refusal.getErrorCode() != 0;
    }

    /** What the failure says, without the token. */
    String plain(Throwable failure) {
        return shown(
                failure instanceof Broken
                        ? String.valueOf(failure.getMessage())
                        : failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    private String shown(String text) {
        var hidden = token.hiddenIn(text);
        return hidden.substring(0, Math.min(hidden.length(), LONGEST_REASON));
    }
}
