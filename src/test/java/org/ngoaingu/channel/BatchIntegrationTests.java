package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that go to many, by the doors in SQL. */
@SpringBootTest
@Import({ScriptedHandler.Setup.class, ScriptedDriver.Setup.class, ScriptedMaker.Setup.class})
class BatchIntegrationTests {

    private static final long PERSON = 4_711;
    private static final long NOBODY = 4_712;

    @Autowired
    Chats chats;

    @Autowired
    ChatFiles files;

    @Autowired
    ChatHistory history;

    @Autowired
    FetchedMessages fetched;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    ScriptedMaker maker;

    @Autowired
    JdbcClient sql;

    private ChatId chat;
    private String batch;

    @BeforeEach
    void open() {
        driver.forget();
        chat = chats.open(ScriptedDriver.CHANNEL, new PersonId(PERSON), Locale.of("vi"), null);
        batch = "test:" + chat.value();
    }

    @AfterEach
    void sweep() {
        driver.forget();
        sql.sql("delete from outbox").update();
        sql.sql("update chat set person_id = null where id = ?")
                .params(chat.value())
                .update();
    }

    @Test
    void reachesWhomAChatReachesAndTellsOncePagesFetchedIt() {
        assertThat(queue()).containsExactly(PERSON);

        await().untilAsserted(() -> assertThat(states()).containsExactly("4711 SENT false"));
        fetched.fetched(chat, history.before(chat, Long.MAX_VALUE));
        assertThat(states()).containsExactly("4711 SENT true");
    }

    @Test
    void whatIsRecalledIsNotSentAndMayBeQueuedAgain() {
        driver.answers(parcel -> new Delivery.NotSent("no connection"));
        queue();
        await().untilAsserted(() -> assertThat(driver.sent()).isNotEmpty());
        await().untilAsserted(() -> assertThat(states()).containsExactly("4711 WAITING false"));
        assertThat(queue()).as("who waits already").isEmpty();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> sql.sql("select recall_batch(?, now())")
                                .params(batch)
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(states()).isEmpty();
        driver.forget();
        assertThat(queue()).containsExactly(PERSON);
        await().untilAsserted(() -> assertThat(states()).containsExactly("4711 SENT false"));
    }

    @Test
    void aNewerOneTakesThePlaceOfTheOlderUnlessItFails() {
        driver.answers(parcel -> new Delivery.Sent("m1"));
        maker.makes((subject, to) -> new Making.Ready(Reply.of("cũ"), null));
        queue();
        await().untilAsserted(() -> assertThat(states()).containsExactly("4711 SENT false"));

        driver.answers(parcel -> new Delivery.Failed("refused"));
        queue();
        await().untilAsserted(() -> assertThat(driver.sent()).hasSize(2));
        await().untilAsserted(() -> assertThat(
                        sql.sql("select count(*) from outbox").query(Long.class).single())
                .isZero());
        assertThat(states()).containsExactly("4711 SENT false");

        driver.answers(parcel -> new Delivery.Sent(parcel.edits()));
        maker.makes((subject, to) -> new Making.Ready(Reply.of("mới"), null));
        queue();
        await().untilAsserted(() -> assertThat(driver.sent()).hasSize(3));
        assertThat(driver.sent().getLast().edits()).isEqualTo("m1");
        await().untilAsserted(() -> assertThat(texts()).containsExactly("mới"));
    }

    @Test
    void aFileThatIsKeptForAllGoesWithoutACopy() {
        var file = files.keep(null, new ChatFile("a.pdf", "application/pdf", new byte[] {1, 2}), Duration.ofDays(1));
        maker.makes((subject, to) -> new Making.Ready(Reply.of("kèm tệp").with(file), null));

        queue();

        await().untilAsserted(() -> assertThat(driver.sent()).hasSize(1));
        assertThat(driver.sent().getFirst().files()).extracting(ChatFile::name).containsExactly("a.pdf");
        await().untilAsserted(() -> assertThat(history.holds(chat, file)).isTrue());
    }

    private List<Long> queue() {
        return sql.sql(
                        "select person_id from queue_batch(?, ?, 'x', array[?, ?]::bigint[], now(), now() + interval '1 day')")
                .params(batch, ScriptedMaker.NAME, PERSON, NOBODY)
                .query(Long.class)
                .list();
    }

    private List<String> states() {
        return sql.sql("select member || ' ' || state || ' ' || seen from batch_messages(?, now())")
                .params(batch)
                .query(String.class)
                .list();
    }

    private List<String> texts() {
        return sql.sql("select text from chat_message where batch = ?")
                .params(batch)
                .query(String.class)
                .list();
    }
}
