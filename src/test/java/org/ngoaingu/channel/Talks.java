package org.ngoaingu.channel;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who talk over the {@link ScriptedDriver}, by real turns. */
public class Talks {

    private final Inbox inbox;
    private final Turns turns;
    private final Chats chats;
    private final ScriptedDriver driver;
    private final JdbcClient sql;

    Talks(Inbox inbox, Turns turns, Chats chats, ScriptedDriver driver, JdbcClient sql) {
        this.inbox = inbox;
        this.turns = turns;
        this.chats = chats;
        this.driver = driver;
        this.sql = sql;
    }

    /** Use with {@code @Import}, beside that of the driver. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        Talks talks(Inbox inbox, Turns turns, Chats chats, ScriptedDriver driver, JdbcClient sql) {
            return new Talks(inbox, turns, chats, driver, sql);
        }
    }

    /** Somebody whom nobody knows yet. */
    public Talk stranger() {
        return new Talk(UUID.randomUUID().toString());
    }

    /** One chat. */
    public final class Talk {

        private final String address;

        private Talk(String address) {
            this.address = address;
        }

        /** What comes back, menus left out, joined. */
        public String says(String raw) {
            var before = driver.sentTo(address).size();
            inbox.store(List.of(new Arrived(
                    ScriptedDriver.CHANNEL,
                    UUID.randomUUID().toString(),
                    address,
                    null,
                    Instant.now(),
                    raw,
                    null,
                    false,
                    List.of())));
            turns.answer(chat().id(), true);
            return since(before);
        }

        /** Presses the button of the last message that has one whose data end so. */
        public String presses(String choice) {
            return says("!" + button(choice));
        }

        public String button(String choice) {
            return driver.sent().reversed().stream()
                    .filter(parcel -> parcel.address().equals(address))
                    .flatMap(parcel -> parcel.what() instanceof Reply reply
                            ? reply.choices().stream()
                            : java.util.stream.Stream.<Choice>empty())
                    .map(Choice::data)
                    .filter(data -> data.endsWith(choice))
                    .findFirst()
                    .orElseThrow();
        }

        /** All that was sent here. */
        public String heard() {
            return since(0);
        }

        public Chat chat() {
            return chats.at(ScriptedDriver.CHANNEL, address).orElseThrow();
        }

        private String since(int before) {
            await().until(() -> waiting() == 0);
            return driver.sentTo(address).stream()
                    .skip(before)
                    .filter(text -> !text.startsWith("Menu["))
                    .reduce("", (all, text) -> all + text + "\n");
        }

        private int waiting() {
            return sql.sql("select (select count(*) from outbox where chat_id = :chat)"
                            + " + (select count(*) from inbox where chat_id = :chat)")
                    .param("chat", chat().id().value())
                    .query(Integer.class)
                    .single();
        }
    }
}
