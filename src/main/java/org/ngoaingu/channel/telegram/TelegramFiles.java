package org.ngoaingu.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.ngoaingu.audit.AuditTrail;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.Fetched;
import org.ngoaingu.platform.Message;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Brings the file of a message, from the configured host only, and never more than is allowed. */
@WithTelegram
class TelegramFiles {

    private static final Duration DOWNLOAD = Duration.ofSeconds(60);
    private static final int NAME = 100;
    private static final String TOO_LARGE = "chat.file-too-large";
    private static final String NOT_FETCHED = "chat.file-not-fetched";

    private final BotApi api;
    private final OkHttpClient client;
    private final HttpUrl folder;
    private final long bot;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    TelegramFiles(
            TelegramSettings settings,
            BotApi api,
            Connection connection,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.api = api;
        this.client = connection.patient(DOWNLOAD);
        this.bot = settings.token().bot();
        this.folder = new HttpUrl.Builder()
                .scheme(settings.api().getScheme())
                .host(settings.api().getHost())
                .port(settings.apiPort())
                .addPathSegment("file")
                .addPathSegment("bot" + settings.token().whole())
                .build();
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    Fetched fetch(Update update) {
        var file = update.file();
        if (file.path("file_size").asLong() > ChatFiles.LARGEST) {
            return new Fetched.Refused(Message.of(TOO_LARGE));
        }
        try {
            var path = api.call(new GetFile(file.path("file_id").asText())).getFilePath();
            var address = Optional.ofNullable(path).flatMap(this::address);
            if (address.isEmpty()) {
                refuse();
                return new Fetched.Refused(Message.of(NOT_FETCHED));
            }
            return download(address.get())
                    .<Fetched>map(content -> new Fetched.Files(List.of(named(update, content))))
                    .orElse(new Fetched.Refused(Message.of(TOO_LARGE)));
        } catch (CallFailed e) {
            return e.says("file is too big") ? new Fetched.Refused(Message.of(TOO_LARGE)) : new Fetched.Later(e.why());
        } catch (IOException e) {
            return new Fetched.Later(api.plain(e));
        }
    }

    /** Empty for a path that leads elsewhere: upwards, to another host, or in disguise. */
    private Optional<HttpUrl> address(String path) {
        var builder = folder.newBuilder();
        for (var segment : path.split("/", -1)) {
            if (segment.isEmpty()
                    || segment.equals(".")
                    || segment.equals("..")
                    || !segment.matches("[^\\\\%?#:\\p{Cntrl}]+")) {
                return Optional.empty();
            }
            builder.addPathSegment(segment);
        }
        return Optional.of(builder.build());
    }

    /** The content; empty if it is too large, whatever was said before. */
    private Optional<byte[]> download(HttpUrl address) throws IOException {
        try (var response =
                client.newCall(new Request.Builder().url(address).build()).execute()) {
            var body = response.body();
            if (response.code() != 200 || body == null) {
                throw new IOException("HTTP " + response.code());
            }
            var content = body.byteStream().readNBytes(ChatFiles.LARGEST + 1);
            return content.length > ChatFiles.LARGEST ? Optional.empty() : Optional.of(content);
        }
    }

    private static ChatFile named(Update update, byte[] content) {
        var file = update.file();
        var photo = "anh-%s.jpg".formatted(update.message().path("message_id").asText("0"));
        var name = text(file, "file_name", update.message().path("document").isObject() ? "tep" : photo);
        var type = text(file, "mime_type", name.equals(photo) ? "image/jpeg" : "application/octet-stream");
        return new ChatFile(name.substring(0, Math.min(name.length(), NAME)), type.toLowerCase(Locale.ROOT), content);
    }

    private static String text(JsonNode file, String field, String otherwise) {
        var text = file.path(field).asText("");
        return text.isBlank() ? otherwise : text;
    }

    private void refuse() {
        transaction.executeWithoutResult(status -> audit.record("nobody", "refuse-file-path", "bot:" + bot, null));
    }
}
