package org.ngoaingu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.Consent.End;
import org.ngoaingu.account.Consent.Way;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.ChatOwnerChanged;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every consent that was given, kept after it ended as the proof that it was there. */
@Repository
public class Consents {

    private final JdbcClient database;
    private final Clock clock;

    Consents(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All that the person gave, the newest first. */
    public List<Consent> of(PersonId person) {
        return database.sql("select * from consent where person_id = :person order by id desc")
                .param("person", person.value())
                .query(Consents::consent)
                .list();
    }

    /** @param chat as it is while consent is given; the person reads its language */
    long give(Chat chat, ChatId to, long person, Way way, List<byte[]> browsers) {
        return database.sql("""
                        insert into consent (chat_id, channel, person_id, way, notice, language, browsers, given_at)
                        values (:chat, :channel, :person, :way, :notice, :language, :browsers, :now) returning id""")
                .param("chat", to.value())
                .param("channel", chat.channel())
                .param("person", person)
                .param("way", way.name())
                .param("notice", Consent.NOTICE)
                .param("language", chat.language().getLanguage())
                .param("browsers", browsers.toArray(byte[][]::new))
                .param("now", Instants.now(clock))
                .query(Long.class)
                .single();
    }

    Optional<Consent> standing(long id) {
        return database.sql("select * from consent where id = :id and ended_at is null")
                .param("id", id)
                .query(Consents::consent)
                .optional();
    }

    void end(long id, End end) {
        database.sql("update consent set ended_at = :now, ended_as = :end where id = :id and ended_at is null")
                .param("now", Instants.now(clock))
                .param("end", end.name())
                .param("id", id)
                .update();
    }

    /** Ends all that stands for the chat. */
    void end(ChatId chat, End end) {
        database.sql("update consent set ended_at = :now, ended_as = :end where chat_id = :chat and ended_at is null")
                .param("now", Instants.now(clock))
                .param("end", end.name())
                .param("chat", chat.value())
                .update();
    }

    /** However a chat came to another owner: the former one's consent holds no longer. */
    @EventListener
    void endFormer(ChatOwnerChanged changed) {
        end(changed.chat(), End.REPLACED);
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        var end = row.getString("ended_as");
        return new Consent(
                row.getLong("id"),
                new ChatId(row.getObject("chat_id", UUID.class)),
                row.getString("channel"),
                row.getLong("person_id"),
                Way.valueOf(row.getString("way")),
                row.getString("notice"),
                Locale.of(row.getString("language")),
                Arrays.asList((byte[][]) row.getArray("browsers").getArray()),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                end == null ? null : End.valueOf(end));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
