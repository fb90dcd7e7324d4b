package org.ngoaingu.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was said in the chats, in the order in which it was said; read in pages. */
@Repository
public class ChatHistory {

    /** Messages on one page at most. */
    public static final int PAGE = 50;

    /** How many messages back a choice may still be made. */
    private static final int OFFERS = 500;

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};
    private static final String COLUMNS = "select id, sender, text, choices, files, card, said_at from chat_message";

    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    ChatHistory(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The last page before the message, oldest first; the newest page for {@link Long#MAX_VALUE}. */
    public List<ChatMessage> before(ChatId chat, long id) {
        return sql.sql(COLUMNS + " where chat_id = :chat and not unmade and id < :id order by id desc limit :page")
                .param("chat", chat.value())
                .param("id", id)
                .param("page", PAGE)
                .query(this::message)
                .list()
                .reversed();
    }

    /** The first page after the message, oldest first. */
    public List<ChatMessage> after(ChatId chat, long id) {
        return sql.sql(COLUMNS + " where chat_id = :chat and not unmade and id > :id order by id limit :page")
                .param("chat", chat.value())
                .param("id", id)
                .param("page", PAGE)
                .query(this::message)
                .list();
    }

    /** Whether a message came before this one. */
    public boolean hasBefore(ChatId chat, long id) {
        return sql.sql("select exists (select from chat_message where chat_id = :chat and not unmade and id < :id)")
                .param("chat", chat.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whether a message of the chat came with the file. */
    public boolean holds(ChatId chat, FileId file) {
        return sql.sql("select exists (select from chat_message where chat_id = :chat and :file = any(files))")
                .param("chat", chat.value())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    /** The choice as it was last offered; empty for one that this chat never saw, or not for long. */
    public Optional<Choice> offered(ChatId chat, String data) {
        return offered(
                chat, List.of(Map.of("data", data)), choice -> choice.data().equals(data));
    }

    /** The choice that was offered beside the one to share a contact; as a button it says its label. */
    Optional<Choice> offeredBesideContact(ChatId chat, String label) {
        return offered(
                chat,
                List.of(Map.of("data", Choice.shareContact("").data()), Map.of("label", label)),
                choice -> !choice.sharesContact() && choice.label().equals(label));
    }

    private Optional<Choice> offered(ChatId chat, List<Map<String, String>> together, Predicate<Choice> wanted) {
        return sql.sql("""
                        select choices from (select * from chat_message where chat_id = :chat and sender = 'ASSISTANT'
                            order by id desc limit :most) recent
                        where choices @> cast(:wanted as jsonb)
                        union all
                        select payload -> 'choices' from outbox where chat_id = :chat
                            and payload -> 'choices' @> cast(:wanted as jsonb)
                        limit 1""")
                .param("chat", chat.value())
                .param("most", OFFERS)
                .param("wanted", json.writeValueAsString(together))
                .query((row, n) -> json.readValue(row.getString(1), CHOICES))
                .optional()
                .flatMap(choices -> choices.stream().filter(wanted).findFirst());
    }

    /** The choice of that number under the last reply, from 1. */
    Optional<Choice> numbered(ChatId chat, int number) {
        return sql.sql(COLUMNS
                        + " where chat_id = :chat and not unmade and sender = 'ASSISTANT' order by id desc limit 1")
                .param("chat", chat.value())
                .query(this::message)
                .optional()
                .map(ChatMessage::choices)
                .filter(choices -> number >= 1 && number <= choices.size())
                .map(choices -> choices.get(number - 1));
    }

    void addMine(ChatId chat, String text, @Nullable String choice) {
        sql.sql("""
                insert into chat_message (chat_id, sender, text, choice, said_at)
                values (:chat, 'ME', :text, :choice, :now)""")
                .param("chat", chat.value())
                .param("text", text)
                .param("choice", choice)
                .param("now", Instants.now(clock))
                .update();
    }

    /** Where the history is the delivery: what is written to the chat stands in it at once; the chat is locked. */
    void addReply(ChatId chat, Reply reply, @Nullable String key) {
        dropCard(chat, reply.card());
        sql.sql("""
                insert into chat_message (chat_id, sender, text, choices, files, card, said_at, outcome, dedupe_key)
                values (:chat, 'ASSISTANT', :text, cast(:choices as jsonb), :files, :card, :now, 'SENT', :key)""")
                .param("chat", chat.value())
                .param("text", reply.text())
                .param("choices", json.writeValueAsString(reply.choices()))
                .param("files", reply.files().stream().map(FileId::value).toArray(UUID[]::new))
                .param("card", reply.card())
                .param("now", Instants.now(clock))
                .param("key", key)
                .update();
    }

    /** A newer state of the card takes the place of the older one. */
    void dropCard(ChatId chat, @Nullable String card) {
        if (card != null) {
            sql.sql("delete from chat_message where chat_id = :chat and card = :card")
                    .param("chat", chat.value())
                    .param("card", card)
                    .update();
        }
    }

    /** Deletes what is older. */
    void dropBefore(Instant then) {
        sql.sql("delete from chat_message where said_at < :then")
                .param("then", Instants.of(then))
                .update();
    }

    private ChatMessage message(ResultSet row, int number) throws SQLException {
        return new ChatMessage(
                row.getLong("id"),
                ChatMessage.Sender.valueOf(row.getString("sender")),
                row.getString("text"),
                json.readValue(row.getString("choices"), CHOICES),
                Arrays.stream((UUID[]) row.getArray("files").getArray())
                        .map(FileId::new)
                        .toList(),
                row.getString("card"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
