package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages that are made when they are sent. */
@SpringBootTest
@Import({ScriptedHandler.Setup.class, ScriptedDriver.Setup.class, ScriptedMaker.Setup.class})
class MadeMessagesIntegrationTests {

    @Autowired
    Outbox outbox;

    @Autowired
    Chats chats;

    @Autowired
    ChatFiles files;

    @Autowired
    ChatHistory history;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    Settling settling;

    @Autowired
    ReplyMakers makers;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    ScriptedMaker maker;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final UUID node = UUID.randomUUID();

    private ChatId chat = new ChatId(new UUID(0, 0));

    @BeforeEach
    void open() {
        driver.forget();
        chat = chats.open(ScriptedDriver.CHANNEL, null, Locale.of("vi"), null);
    }

    @AfterEach
    void sweep() {
        driver.forget();
        sql.sql("delete from outbox").update();
    }

    @Test
    void isMadeAtTheTimeItGoesOutsideAnyTransactionAndStandsInTheHistoryAsItWent() {
        var within = new AtomicReference<Boolean>();
        var choice = new Choice("d:1:more", "Xem thêm");
        var picture = new ChatFile("hinh.png", "image/png", new byte[] {1, 2}, "Hình: 3 trên 4");
        maker.makes((subject, to) -> {
            within.set(TransactionSynchronizationManager.isActualTransactionActive());
            return new Making.Ready(new Reply("Tuần " + subject + " " + to.language(), List.of(choice)), picture);
        });

        write("47");

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("Tuần 47 vi SENT false"));
        assertThat(within).hasValue(false);
        assertThat(driver.sent().getLast().files()).containsExactly(picture);
        assertThat(history.offered(chat, "d:1:more")).contains(choice);
    }

    @Test
    void whatIsWithdrawnEndsInAStateOfItsOwnAndIsNeitherSentNorShownNorCalledATrouble() {
        maker.makes((subject, to) -> new Making.Withdrawn("the post has ended"));

        write("47");

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly(" WITHDRAWN true"));
        assertThat(failure()).isEqualTo("the post has ended");
        assertThat(driver.sent()).isEmpty();
        assertThat(history.after(chat, 0)).isEmpty();
        assertThat(deadLetters.unsent()).noneMatch(unsent -> unsent.chat().equals(chat));
    }

    @Test
    void whatComesTooEarlyWaitsForItsTimeWithoutATryAndIsMadeAnew() {
        var then = Instant.now().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.SECONDS);
        maker.makes((subject, to) -> new Making.Later(then));

        write("47");

        await().untilAsserted(() -> assertThat(notBefore()).isEqualTo(then));
        assertThat(sql.sql("select attempt from outbox").query(Integer.class).single())
                .isZero();
        assertThat(outcomes()).isEmpty();
        maker.makes((subject, to) -> new Making.Ready(Reply.of("Chào buổi sáng"), null));
        sql.sql("update outbox set not_before = '2020-01-01Z'").update();
        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("Chào buổi sáng SENT false"));
    }

    @Test
    void whatIsPutOffToATimeThatIsOverIsAskedForOnceASecondAtMost() {
        maker.makes((subject, to) ->
                maker.asked().size() < 3 ? new Making.Later(Instant.EPOCH) : new Making.Ready(Reply.of("đây"), null));
        var before = Instant.now();

        write("47");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly("đây SENT false"));
        assertThat(Instant.now()).isAfter(before.plusMillis(1900));
    }

    @Test
    void whatCannotBeMadeIsTriedAgain() {
        var times = new AtomicInteger();
        maker.makes((subject, to) -> {
            if (times.incrementAndGet() < Settling.TRIES) {
                throw new IllegalStateException("the figures are away");
            }
            return new Making.Ready(Reply.of("đây"), null);
        });

        write("47");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly("đây SENT false"));
    }

    @Test
    void whatCannotBeMadeAfterThreeTriesHasFailedWithItsReasonAndHoldsNothingUp() {
        maker.makes((subject, to) -> {
            if (subject.equals("bad")) {
                throw new IllegalStateException("the figures are away");
            }
            return new Making.Ready(Reply.of(subject), null);
        });

        write("bad");
        write("good");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly(" FAILED true", "good SENT false"));
        assertThat(failure()).contains("the figures are away");
        assertThat(maker.asked()).filteredOn("bad"::equals).hasSize(Settling.TRIES);
        assertThat(deadLetters.unsent()).anyMatch(unsent -> unsent.chat().equals(chat));
        assertThat(history.after(chat, 0)).hasSize(1);
    }

    @Test
    void nobodyToMakeItAndWhatIsTooLongForOneMessageFail() {
        driver.can(new Abilities(true, true, false, false, 40, 10, 0));
        maker.makes((subject, to) ->
                new Making.Ready(Reply.of("hơn mười chữ cái"), new ChatFile("a.png", "image/png", new byte[1])));
        write("long");
        transaction.executeWithoutResult(status -> outbox.write(chat, new Made("nobody", "1"), Lane.NOTICE, null));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly(" FAILED true", " FAILED true"));
        assertThat(driver.sent()).isEmpty();
    }

    @Test
    void aNodeThatDiesBetweenMakingAndSendingLeavesItToAnotherWhichMakesItAnew() {
        maker.makes((subject, to) ->
                new Making.Ready(Reply.of("lần " + maker.asked().size()), null));
        driver.answers(parcel -> {
            if (driver.sent().size() == 1) {
                // the lease ends as it does when a node dies; nothing is settled
                sql.sql("update outbox set lease_owner = gen_random_uuid(), lease_until = '2020-01-01Z'")
                        .update();
            }
            return new Delivery.Sent(null);
        });

        write("47");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly("lần 2 SENT false"));
        assertThat(maker.asked()).hasSize(2);
    }

    @Test
    void isHeldWhileItIsMadeAndNotSentOnceAnotherHasIt() throws Exception {
        var row = heldRow();
        maker.makes((subject, to) -> {
            await().atMost(Duration.ofSeconds(20)).until(() -> leaseUntil().isAfter(Instant.now()));
            return new Making.Ready(Reply.of("a"), null);
        });

        assertThat(made(Duration.ofMinutes(1)).of(node, List.of(row), MadeMessagesIntegrationTests::whole))
                .hasOnlyElementsOfType(Prepared.Whole.class);
        assertThat(leaseUntil()).isAfter(Instant.now().plus(Claims.LEASE).minusSeconds(10));
        sql.sql("update outbox set lease_owner = gen_random_uuid(), lease_until = '2020-01-01Z'")
                .update();
        assertThat(made(Duration.ofMinutes(1)).of(node, List.of(row), MadeMessagesIntegrationTests::whole))
                .containsExactly(new Prepared.Lost());
    }

    @Test
    void makingThatDoesNotEndIsGivenUp() throws Exception {
        var row = heldRow();
        maker.makes((subject, to) -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Making.Ready(Reply.of("a"), null);
        });

        assertThat(made(Duration.ofMillis(300)).of(node, List.of(row), MadeMessagesIntegrationTests::whole))
                .singleElement()
                .isInstanceOfSatisfying(
                        Prepared.NotMade.class, not -> assertThat(not.reason()).contains("not made within"));
    }

    @Test
    void whatExpiresUnmadeIsKeptForTheRecordOnly() {
        driver.answers(parcel -> new Delivery.NotSent("no connection"));
        maker.makes((subject, to) -> new Making.Ready(Reply.of("a"), null));
        write("47");
        sql.sql("update outbox set expires_at = '2020-01-01Z' where chat_id = :chat")
                .param("chat", chat.value())
                .update();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly(" EXPIRED true"));
        assertThat(history.after(chat, 0)).isEmpty();
    }

    private MadeInTime made(Duration longest) {
        return new MadeInTime(makers, settling, longest);
    }

    private static Prepared whole(OutboxRow row, Making making) {
        return new Prepared.Whole(row, ((Making.Ready) making).reply(), List.of());
    }

    /** A row that this test holds, in a channel that nobody sends for. */
    private OutboxRow heldRow() {
        var id = sql.sql("""
                        insert into outbox (channel, chat_id, lane, kind, payload, queued_at, not_before, expires_at,
                            attempt, lease_owner, lease_until)
                        values ('nobody', :chat, 1, 'Made', '{}', '2026-01-01Z', '2026-01-01Z', '2100-01-01Z', 1, :node,
                            '2026-01-01Z') returning id""")
                .param("chat", chat.value())
                .param("node", node)
                .query(Long.class)
                .single();
        return new OutboxRow(
                id,
                chats.find(chat).orElseThrow(),
                Lane.NOTICE,
                new Made(ScriptedMaker.NAME, "1"),
                1,
                Instant.EPOCH,
                null,
                Instant.EPOCH);
    }

    private Instant notBefore() {
        return sql.sql("select not_before from outbox where chat_id = :chat and lease_until is null")
                .param("chat", chat.value())
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private Instant leaseUntil() {
        return sql.sql("select lease_until from outbox where chat_id = :chat")
                .param("chat", chat.value())
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
    }

    private void write(String subject) {
        transaction.executeWithoutResult(status -> assertThat(
                        outbox.write(chat, new Made(ScriptedMaker.NAME, subject), Lane.NOTICE, null))
                .isTrue());
    }

    private List<String> outcomes() {
        return sql.sql(
                        "select text || ' ' || outcome || ' ' || unmade from chat_message where chat_id = :chat order by id")
                .param("chat", chat.value())
                .query(String.class)
                .list();
    }

    private String failure() {
        return sql.sql("select failure from chat_message where chat_id = :chat order by id limit 1")
                .param("chat", chat.value())
                .query(String.class)
                .single();
    }
}
