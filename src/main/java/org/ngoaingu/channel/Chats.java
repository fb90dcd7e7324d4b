package org.ngoaingu.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chats of all channels. */
@Repository
public class Chats {

    private final JdbcClient sql;
    private final Clock clock;
    private final Supplier<UUID> ids;

    @Autowired
    Chats(JdbcClient sql, Clock clock) {
        this(sql, clock, UUID::randomUUID);
    }

    Chats(JdbcClient sql, Clock clock, Supplier<UUID> ids) {
        this.sql = sql;
        this.clock = clock;
        this.ids = ids;
    }

    /** Opens a new chat; see {@link Chat} for the parameters. */
    public ChatId open(String channel, @Nullable PersonId person, Locale language, @Nullable String role) {
        var id = new ChatId(ids.get());
        sql.sql("""
                insert into chat (id, channel, person_id, language, role, opened_at)
                values (:id, :channel, :person, :language, :role, :now)""")
                .param("id", id.value())
                .param("channel", channel)
                .param("person", person == null ? null : person.value())
                .param("language", Texts.supported(language).getLanguage())
                .param("role", role)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public Optional<Chat> find(ChatId id) {
        return sql.sql("select id, channel, person_id, language, role from chat where id = :id")
                .param("id", id.value())
                .query(Chats::chat)
                .optional();
    }

    /** Speaks another language from now on; one that has no texts becomes Vietnamese. */
    public void speak(ChatId id, Locale language) {
        sql.sql("update chat set language = :language where id = :id")
                .param("language", Texts.supported(language).getLanguage())
                .param("id", id.value())
                .update();
    }

    /** The chat, locked until the transaction ends, so that its messages are answered one after the other. */
    Optional<Chat> lock(ChatId id) {
        return sql.sql("select id, channel, person_id, language, role from chat where id = :id for update")
                .param("id", id.value())
                .query(Chats::chat)
                .optional();
    }

    private static Chat chat(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", Long.class);
        return new Chat(
                new ChatId(row.getObject("id", UUID.class)),
                row.getString("channel"),
                person == null ? null : new PersonId(person),
                Locale.of(row.getString("language")),
                row.getString("role"));
    }
}
