package org.ngoaingu.channel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.FileCipher;
import org.ngoaingu.platform.Instants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Files that came or go with messages, sealed. They stay only as long as somebody needs them there. What a person sends
 * can be found once it was screened (see {@link Fetching}).
 */
@Repository
public class ChatFiles {

    /** Bytes of one file at most, as Telegram hands them out. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** How long a file that came in is kept when nobody drops it before. */
    public static final Duration INBOUND = Duration.ofDays(1);

    private final JdbcClient sql;
    private final FileCipher cipher;
    private final Clock clock;
    private final Supplier<UUID> ids;

    @Autowired
    ChatFiles(JdbcClient sql, FileCipher cipher, Clock clock) {
        this(sql, cipher, clock, UUID::randomUUID);
    }

    ChatFiles(JdbcClient sql, FileCipher cipher, Clock clock, Supplier<UUID> ids) {
        this.sql = sql;
        this.cipher = cipher;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a file of the chat, or one that goes to many, for a time. */
    public FileId keep(@Nullable ChatId chat, ChatFile file, Duration time) {
        return keep(chat, file, time, State.CLEAN, null);
    }

    /** Keeps a file as it came, for nobody but whoever screens it. */
    public FileId quarantine(ChatId chat, ChatFile file) {
        return keep(chat, file, INBOUND, State.QUARANTINED, null);
    }

    /** Keeps a file that passed, with the SHA-256 of what was received. */
    FileId keepScreened(ChatId chat, ChatFile clean, byte[] received) {
        return keep(chat, clean, INBOUND, State.CLEAN, sha256(received));
    }

    private enum State {
        CLEAN,
        QUARANTINED
    }

    private FileId keep(
            @Nullable ChatId chat, ChatFile file, Duration time, State state, @Nullable String receivedSha256) {
        if (file.content().length > LARGEST) {
            throw new IllegalArgumentException("a file of %d bytes".formatted(file.content().length));
        }
        var id = new FileId(ids.get());
        sql.sql("""
                insert into chat_file (id, chat_id, name, type, shows, content, sealed, quarantined, received_sha256,
                    kept_until)
                values (:id, :chat, :name, :type, :shows, :content, true, :quarantined, :received, :until)""")
                .param("id", id.value())
                .param("chat", chat == null ? null : chat.value())
                .param("name", CleanText.of(file.name()))
                .param("type", CleanText.of(file.type()))
                .param("shows", file.shows() == null ? null : CleanText.of(file.shows()))
                .param("content", cipher.seal(file.content(), sealedAs(id)))
                .param("quarantined", state == State.QUARANTINED)
                .param("received", receivedSha256)
                .param("until", Instants.now(clock).plus(time))
                .update();
        return id;
    }

    private static String sealedAs(FileId id) {
        return "chat-file/" + id.value();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The file; empty when its time is over, and while it is in quarantine. */
    public Optional<ChatFile> find(FileId id) {
        return find(id, State.CLEAN);
    }

    /** A file that waits to be screened. */
    Optional<ChatFile> quarantined(FileId id) {
        return find(id, State.QUARANTINED);
    }

    private Optional<ChatFile> find(FileId id, State state) {
        return sql.sql("""
                        select name, type, content, sealed, shows from chat_file
                        where id = :id and kept_until > :now and quarantined = :quarantined""")
                .param("id", id.value())
                .param("now", Instants.now(clock))
                .param("quarantined", state == State.QUARANTINED)
                .query((row, n) -> {
                    var content = row.getBytes(3);
                    return new ChatFile(
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(4) ? cipher.open(content, sealedAs(id)) : content,
                            row.getString(5));
                })
                .optional();
    }

    /** SHA-256, in hexadecimal, of a screened file as it was received; empty for others. */
    public Optional<String> receivedSha256(FileId id) {
        return sql.sql("select received_sha256 from chat_file where id = :id and received_sha256 is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** A file by its name. @param shows as {@link ChatFile#shows()} */
    public record Named(FileId id, String name, @Nullable String shows) {}

    /** The names of those that are still there, in the order asked. */
    public List<Named> names(List<FileId> files) {
        return files.stream()
                .flatMap(file -> sql
                        .sql("select name, shows from chat_file where id = :id and kept_until > :now")
                        .param("id", file.value())
                        .param("now", Instants.now(clock))
                        .query((row, n) -> new Named(file, row.getString(1), row.getString(2)))
                        .optional()
                        .stream())
                .toList();
    }

    /** What a file is, without its content. */
    public record Described(FileId id, String type, long bytes) {}

    /** Those that are still there, in the order asked. */
    public List<Described> described(List<FileId> files) {
        return files.stream()
                .flatMap(file -> sql
                        .sql("""
                                select type, length(content) - case when sealed then :overhead else 0 end
                                from chat_file where id = :id and kept_until > :now and not quarantined""")
                        .param("overhead", FileCipher.OVERHEAD)
                        .param("id", file.value())
                        .param("now", Instants.now(clock))
                        .query((row, n) -> new Described(file, row.getString(1), row.getLong(2)))
                        .optional()
                        .stream())
                .toList();
    }

    /** Keeps the files at least so long. */
    public void keepUntil(Collection<FileId> files, Instant until) {
        sql.sql("update chat_file set kept_until = :until where id in (:ids) and kept_until < :until")
                .param("ids", files.stream().map(FileId::value).toList())
                .param("until", Instants.of(until))
                .update();
    }

    /** Deletes the file now. */
    public void drop(FileId id) {
        sql.sql("delete from chat_file where id = :id").param("id", id.value()).update();
    }

    /** Deletes those whose time is over. */
    void dropOld() {
        sql.sql("delete from chat_file where kept_until <= :now")
                .param("now", Instants.now(clock))
                .update();
    }
}
