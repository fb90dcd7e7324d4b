package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ngoaingu.platform.Instants;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class UnlinkedChatsIntegrationTests {

    @Autowired
    UnlinkedChats unlinked;

    @Autowired
    Chats chats;

    @Autowired
    WebChats webChats;

    @Autowired
    ChatHistory history;

    @Autowired
    ChatFiles files;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Test
    void onlyQuietChatsOfNobodyGoWithWhatWasSaid() {
        var stranger = chat(null, 31, this::opened);
        var whoLooked = chat(null, 31, chat -> {});
        var linked = chat(new Actor.Person(new PersonId(7)), 31, this::opened);
        var first = chat(new Actor.FirstAdministrator(), 31, this::opened);
        var young = chat(null, 29, this::opened);
        var heardLately = chat(null, 31, chats::heard);
        var group = chat(null, 31, chat -> history.addReply(chat, Reply.of("mời nói riêng"), null));
        var withFile =
                chat(null, 31, chat -> files.keep(chat, new ChatFile("a", "b", new byte[1]), Housekeeping.UNLINKED));
        var withLetter = chat(
                null,
                31,
                chat -> sql.sql("""
                                insert into dead_letter (id, channel, chat_id, raw, files, said_at, failure, died_at)
                                values (-1, 'web', :chat, '', '{}', :now, '', :now)""")
                        .param("chat", chat.value())
                        .param("now", Instants.now(clock))
                        .update());

        unlinked.dropQuietSince(clock.instant().minus(Housekeeping.UNLINKED));

        assertThat(List.of(stranger, whoLooked))
                .allMatch(chat -> chats.find(chat).isEmpty());
        assertThat(List.of(linked, first, young, heardLately, group, withFile, withLetter))
                .allMatch(chat -> chats.find(chat).isPresent());
        assertThat(history.after(stranger, 0)).isEmpty();
        assertThat(history.after(linked, 0)).hasSize(1);
    }

    /** Something was said when it was new, and a browser has it open. */
    private void opened(ChatId chat) {
        history.addMine(chat, "xin chào", null);
        sql.sql("update chat_message set said_at = :then where chat_id = :chat")
                .param("then", Instants.of(days(31)))
                .param("chat", chat.value())
                .update();
        webChats.enter(chat, new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    private ChatId chat(@Nullable Actor owner, int days, Consumer<ChatId> then) {
        var chat = chats.open(WebChats.CHANNEL, null, Locale.of("vi"), null);
        if (owner != null) {
            chats.give(chat, owner);
            sql.sql("delete from outbox where chat_id = :chat") // its menu
                    .param("chat", chat.value())
                    .update();
        }
        sql.sql("update chat set opened_at = :then, heard_at = case when heard_at is not null then :then end"
                        + " where id = :id")
                .param("then", Instants.of(days(days)))
                .param("id", chat.value())
                .update();
        then.accept(chat);
        return chat;
    }

    private Instant days(int days) {
        return clock.instant().minus(java.time.Duration.ofDays(days));
    }
}
