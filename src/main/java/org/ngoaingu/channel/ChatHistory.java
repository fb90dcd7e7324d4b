package org.ngoaingu.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was said in the chats, in the order in which it was said; read in pages. */
@Repository
public class ChatHistory {

    /** Messages on one page at most. */
    public static final int PAGE = 50;

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};
    private static final String COLUMNS = "select id, sender, text, choices, said_at from chat_message";

    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    ChatHistory(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The last page before the message, oldest first; the newest page for {@link Long#MAX_VALUE}. */
    public List<ChatMessage> before(ChatId chat, long id) {
        return sql.sql(COLUMNS + " where chat_id = :chat and id < :id order by id desc limit :page")
                .param("chat", chat.value())
                .param("id", id)
                .param("page", PAGE)
                .query(this::message)
                .list()
                .reversed();
    }

    /** The first page after the message, oldest first. */
    public List<ChatMessage> after(ChatId chat, long id) {
        return sql.sql(COLUMNS + " where chat_id = :chat and id > :id order by id limit :page")
                .param("chat", chat.value())
                .param("id", id)
                .param("page", PAGE)
                .query(this::message)
                .list();
    }

    /** Whether a message came before this one. */
    public boolean hasBefore(ChatId chat, long id) {
        return sql.sql("select exists (select from chat_message where chat_id = :chat and id < :id)")
                .param("chat", chat.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The choice as the reply offered it; empty for one that this chat never saw. */
    Optional<Choice> offered(ChatId chat, Incoming.Tap tap) {
        return sql.sql(COLUMNS + " where chat_id = :chat and id = :id and sender = 'ASSISTANT'")
                .param("chat", chat.value())
                .param("id", tap.message())
                .query(this::message)
                .optional()
                .flatMap(reply -> reply.choices().stream()
                        .filter(choice -> choice.data().equals(tap.data()))
                        .findFirst());
    }

    boolean holds(ChatId chat, String clientId) {
        return sql.sql("select exists (select from chat_message where chat_id = :chat and client_id = :client)")
                .param("chat", chat.value())
                .param("client", clientId)
                .query(Boolean.class)
                .single();
    }

    void addMine(ChatId chat, String clientId, String text, @Nullable String choice) {
        add(chat, ChatMessage.Sender.ME, clientId, text, choice, List.of());
    }

    void addReply(ChatId chat, Reply reply) {
        add(chat, ChatMessage.Sender.ASSISTANT, null, CleanText.of(reply.text()), null, reply.choices());
    }

    private void add(
            ChatId chat,
            ChatMessage.Sender sender,
            @Nullable String clientId,
            String text,
            @Nullable String choice,
            List<Choice> choices) {
        sql.sql("""
                insert into chat_message (chat_id, sender, client_id, text, choice, choices, said_at)
                values (:chat, :sender, :client, :text, :choice, cast(:choices as jsonb), :now)""")
                .param("chat", chat.value())
                .param("sender", sender.name())
                .param("client", clientId)
                .param("text", text)
                .param("choice", choice)
                .param("choices", json.writeValueAsString(choices))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private ChatMessage message(ResultSet row, int number) throws SQLException {
        return new ChatMessage(
                row.getLong("id"),
                ChatMessage.Sender.valueOf(row.getString("sender")),
                row.getString("text"),
                json.readValue(row.getString("choices"), CHOICES),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
