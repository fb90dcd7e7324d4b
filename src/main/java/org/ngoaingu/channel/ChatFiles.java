package org.ngoaingu.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that came or go with messages. They stay only as long as somebody needs them there. */
@Repository
public class ChatFiles {

    /** Bytes of one file at most, as Telegram hands them out. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** How long a file that came in is kept when nobody drops it before. */
    public static final Duration INBOUND = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final Supplier<UUID> ids;

    @Autowired
    ChatFiles(JdbcClient sql, Clock clock) {
        this(sql, clock, UUID::randomUUID);
    }

    ChatFiles(JdbcClient sql, Clock clock, Supplier<UUID> ids) {
        this.sql = sql;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a file of the chat, or one that goes to many, for a time. */
    public FileId keep(@Nullable ChatId chat, ChatFile file, Duration time) {
        if (file.content().length > LARGEST) {
            throw new IllegalArgumentException("a file of %d bytes".formatted(file.content().length));
        }
        var id = new FileId(ids.get());
        sql.sql("""
                insert into chat_file (id, chat_id, name, type, content, kept_until)
                values (:id, :chat, :name, :type, :content, :until)""")
                .param("id", id.value())
                .param("chat", chat == null ? null : chat.value())
                .param("name", CleanText.of(file.name()))
                .param("type", CleanText.of(file.type()))
                .param("content", file.content())
                .param("until", Instants.now(clock).plus(time))
                .update();
        return id;
    }

    public Optional<ChatFile> find(FileId id) {
        return sql.sql("select name, type, content from chat_file where id = :id and kept_until > :now")
                .param("id", id.value())
                .param("now", Instants.now(clock))
                .query((row, n) -> new ChatFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    /** A file by its name. */
    public record Named(FileId id, String name) {}

    /** The names of those that are still there, in the order asked. */
    public List<Named> names(List<FileId> files) {
        return files.stream()
                .flatMap(file -> sql
                        .sql("select name from chat_file where id = :id and kept_until > :now")
                        .param("id", file.value())
                        .param("now", Instants.now(clock))
                        .query(String.class)
                        .optional()
                        .map(name -> new Named(file, name))
                        .stream())
                .toList();
    }

    /** What a file is, without its content. */
    public record Described(FileId id, String type, long bytes) {}

    /** Those that are still there, in the order asked. */
    public List<Described> described(List<FileId> files) {
        return files.stream()
                .flatMap(file -> sql
                        .sql("select type, length(content) from chat_file where id = :id and kept_until > :now")
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
