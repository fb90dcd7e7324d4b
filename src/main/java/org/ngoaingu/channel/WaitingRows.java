package org.ngoaingu.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of the inbox. */
@Repository
class WaitingRows {

    private static final String COLUMNS = """
            select id, channel, chat_id, raw, album, fetch_after is not null as unfetched, files, file_problem, said_at, not_before, attempt,
                fetch_tries
            from inbox\s""";

    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    WaitingRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many wait in each of the chats that have some. */
    Map<ChatId, Integer> waiting(Collection<ChatId> chats) {
        var counts = new HashMap<ChatId, Integer>();
        sql.sql("select chat_id, count(*) from inbox where chat_id = any(:chats) group by chat_id")
                .param("chats", chats.stream().map(ChatId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new ChatId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return counts;
    }

    /** Adds the messages in their order. The parts of an album wait until they have been quiet for the time. */
    void add(List<Arrived> messages, Chats.SaidIn chats, Duration quiet) {
        var now = Instants.now(clock);
        for (var message : messages) {
            if (message.album() != null) {
                sql.sql("update inbox set not_before = :quiet where chat_id = :chat and album = :album")
                        .param("quiet", now.plus(quiet))
                        .param("chat", chats.of(message).value())
                        .param("album", message.album())
                        .update();
            }
        }
        if (!messages.isEmpty()) {
            sql.sql("""
                    insert into inbox (channel, chat_id, raw, album, fetch_after, files, said_at, not_before)
                    select r.channel, r.chat, r.raw, r.album, r.fetch_after, r.files, r.said_at, r.not_before
                    from jsonb_to_recordset(cast(:rows as jsonb)) as r (number int, channel text, chat uuid, raw text,
                        album text, fetch_after timestamptz, files uuid[], said_at timestamptz, not_before timestamptz)
                    order by r.number""")
                    .param("rows", json.writeValueAsString(rows(messages, chats, now, now.plus(quiet))))
                    .update();
        }
    }

    private static List<Map<String, Object>> rows(
            List<Arrived> messages, Chats.SaidIn chats, OffsetDateTime now, OffsetDateTime quietFrom) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var message : messages) {
            var row = new HashMap<String, Object>();
            row.put("number", rows.size());
            row.put("channel", message.channel());
            row.put("chat", chats.of(message).value());
            row.put("raw", CleanText.encodable(message.raw()));
            row.put("said_at", Instants.of(message.said()).toString());
            row.put("files", message.files().stream().map(FileId::value).toList());
            row.put("not_before", (message.album() == null ? now : quietFrom).toString());
            if (message.album() != null) {
                row.put("album", message.album());
            }
            if (message.unfetched()) {
                // what came along is screened by whoever took it; others only if that one dies
                var others = message.files().isEmpty() ? now : now.plus(Fetching.BROUGHT);
                row.put("fetch_after", others.toString());
            }
            rows.add(row);
        }
        return rows;
    }

    Optional<InboxRow> oldest(ChatId chat) {
        return sql.sql(COLUMNS + "where chat_id = :chat order by id limit 1")
                .param("chat", chat.value())
                .query(WaitingRows::row)
                .optional();
    }

    /** The row and those that belong to its album, oldest first. */
    List<InboxRow> together(InboxRow first) {
        return first.album() == null
                ? List.of(first)
                : sql.sql(COLUMNS + "where chat_id = :chat and album = :album order by id")
                        .param("chat", first.chat().value())
                        .param("album", first.album())
                        .query(WaitingRows::row)
                        .list();
    }

    /** Chats that have something to answer. */
    List<ChatId> chatsToAnswer(int most) {
        return sql.sql("""
                        select chat_id from inbox where not_before <= :now and fetch_after is null
                        group by chat_id order by min(id) limit :most""")
                .param("now", Instants.now(clock))
                .param("most", most)
                .query((row, n) -> new ChatId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Messages whose files are to be fetched now; nobody else gets them for the time. */
    List<InboxRow> toFetch(int most, Duration time) {
        var ids = sql.sql("""
                        update inbox set fetch_after = :then, fetch_tries = fetch_tries + 1 where id = any(array(
                            select id from inbox where fetch_after <= :now order by id limit :most for update skip locked))
                        returning id""")
                .param("now", Instants.now(clock))
                .param("then", Instants.now(clock).plus(time))
                .param("most", most)
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : sql.sql(COLUMNS + "where id = any(:ids) order by id")
                        .param("ids", ids.toArray(Long[]::new))
                        .query(WaitingRows::row)
                        .list();
    }

    /** Messages of the chat that brought files along, still to be screened. */
    List<InboxRow> brought(ChatId chat) {
        return sql.sql(COLUMNS
                        + "where chat_id = :chat and fetch_after is not null and cardinality(files) > 0 order by id")
                .param("chat", chat.value())
                .query(WaitingRows::row)
                .list();
    }

    /** The files are there; false if another node brought them meanwhile. */
    boolean fetched(InboxRow row, List<FileId> files, @Nullable String problem) {
        return sql.sql("update inbox set fetch_after = null, files = :files, file_problem = :problem"
                                + " where id = :id and fetch_after is not null")
                        .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                        .param("problem", problem)
                        .param("id", row.id())
                        .update()
                == 1;
    }

    void fetchLater(InboxRow row, Duration wait) {
        sql.sql("update inbox set fetch_after = :then where id = :id and fetch_after is not null")
                .param("then", Instants.now(clock).plus(wait))
                .param("id", row.id())
                .update();
    }

    /** The attempt failed: the message waits a little. */
    void tryLater(InboxRow row, Duration wait) {
        sql.sql("update inbox set attempt = attempt + 1, not_before = :then where id = :id")
                .param("then", Instants.now(clock).plus(wait))
                .param("id", row.id())
                .update();
    }

    /** Deletes the rows, which are of one chat; tells whether others of that chat wait. */
    boolean delete(List<InboxRow> rows) {
        return sql.sql("""
                        with gone as (delete from inbox where id = any(:ids))
                        select exists (select from inbox where chat_id = :chat and id <> all(:ids))""")
                .param("ids", rows.stream().map(InboxRow::id).toArray(Long[]::new))
                .param("chat", rows.getFirst().chat().value())
                .query(Boolean.class)
                .single();
    }

    private static InboxRow row(ResultSet row, int number) throws SQLException {
        return new InboxRow(
                row.getLong("id"),
                row.getString("channel"),
                new ChatId(row.getObject("chat_id", UUID.class)),
                row.getString("raw"),
                row.getString("album"),
                row.getBoolean("unfetched"),
                Arrays.stream((UUID[]) row.getArray("files").getArray())
                        .map(FileId::new)
                        .toList(),
                row.getString("file_problem"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getInt("attempt"),
                row.getInt("fetch_tries"));
    }
}
