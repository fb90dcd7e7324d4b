package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import({ScriptedHandler.Setup.class, ScriptedDriver.Setup.class})
class OutboxIntegrationTests {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired
    Outbox outbox;

    @Autowired
    Chats chats;

    @Autowired
    ChatHistory history;

    @Autowired
    Gate gate;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Chat chat;

    @BeforeEach
    void open() {
        driver.forget();
        gate.sure(ScriptedDriver.CHANNEL);
        chat = chat(null);
    }

    @AfterEach
    void sweep() {
        driver.forget();
        sql.sql("delete from outbox").update();
        sql.sql("update channel_gate set not_before = '2000-01-01Z', doubts = 0, closed_since = null, probe_at = null")
                .update();
    }

    @Test
    void aMessageIsSentOnceItsReasonIsCommittedAndNotIfItIsNot() {
        transaction.executeWithoutResult(status -> {
            outbox.write(chat.id(), Reply.of("never"), Lane.REPLY, null);
            status.setRollbackOnly();
        });
        write("now", Lane.REPLY);

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("now SENT"));
        assertThat(sentTo()).containsExactly("now");
        assertThat(waiting()).isZero();
    }

    @Test
    void aNameIsSentOnceEvenWhenItHasLongBeenSent() {
        for (int time = 0; time < 3; time++) {
            var first = time == 0;
            transaction.executeWithoutResult(
                    status -> assertThat(outbox.write(chat.id(), Reply.of("once"), Lane.NOTICE, "n:" + chat.address()))
                            .isEqualTo(first));
            await().untilAsserted(() -> assertThat(waiting()).isZero());
        }

        assertThat(sentTo()).containsExactly("once");
    }

    @Test
    void urgentLanesGoFirstAndWithinOneTheOrderHoldsOneAtATime() {
        var flying = new ConcurrentHashMap<String, AtomicInteger>();
        var most = new AtomicInteger();
        driver.answers(parcel -> {
            var now = flying.computeIfAbsent(parcel.address(), address -> new AtomicInteger());
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            sleep(20);
            now.decrementAndGet();
            return new Delivery.Sent(null);
        });
        transaction.executeWithoutResult(status -> {
            for (var lane : List.of(Lane.BULK, Lane.NOTICE, Lane.REPLY)) {
                for (int number = 0; number < 5; number++) {
                    outbox.write(chat.id(), Reply.of(lane + " " + number), lane, null);
                }
            }
        });

        await().untilAsserted(() -> assertThat(sentTo()).hasSize(15));
        assertThat(sentTo())
                .containsExactly(
                        "REPLY 0",
                        "REPLY 1",
                        "REPLY 2",
                        "REPLY 3",
                        "REPLY 4",
                        "NOTICE 0",
                        "NOTICE 1",
                        "NOTICE 2",
                        "NOTICE 3",
                        "NOTICE 4",
                        "BULK 0",
                        "BULK 1",
                        "BULK 2",
                        "BULK 3",
                        "BULK 4");
        assertThat(most).hasValue(1);
    }

    @Test
    void oneSlowChatHoldsNobodyBack() {
        var release = new CountDownLatch(1);
        var slow = chat;
        driver.answers(parcel -> {
            if (parcel.address().equals(slow.address())) {
                sleep(release);
            }
            return new Delivery.Sent(null);
        });
        write("slow", Lane.REPLY);
        var others = new ConcurrentLinkedQueue<Chat>();
        for (int i = 0; i < 50; i++) {
            var other = chat(null);
            others.add(other);
            transaction.executeWithoutResult(status -> outbox.write(other.id(), Reply.of("x"), Lane.REPLY, null));
        }

        await().untilAsserted(() -> assertThat(others)
                .allSatisfy(other -> assertThat(driver.sentTo(other.address())).hasSize(1)));
        assertThat(waiting()).isEqualTo(1);
        release.countDown();
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void whatCertainlyDidNotArriveGoesAgainAndCostsNoTry() {
        var calls = new AtomicInteger();
        driver.answers(parcel ->
                calls.incrementAndGet() < 4 ? new Delivery.NotSent("no connection") : new Delivery.Sent("77"));
        write("x", Lane.REPLY);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly("x SENT"));
        assertThat(sentTo()).hasSize(4);
    }

    @Test
    void whatMayHaveArrivedIsTriedThreeTimesAndThenUnknownNeverFailed() {
        driver.answers(parcel -> new Delivery.MaybeSent("reset after it was written"));
        write("x", Lane.REPLY);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly("x UNKNOWN"));
        assertThat(sentTo()).hasSize(Settling.TRIES);
    }

    @Test
    void doubtsInARowCloseTheGateAndAClosedGateCostsNobodyATry() {
        driver.answers(parcel -> new Delivery.MaybeSent("HTML instead of an answer"));
        for (int i = 0; i < 8; i++) {
            var other = chat(null);
            transaction.executeWithoutResult(status -> outbox.write(other.id(), Reply.of("x"), Lane.REPLY, null));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                gate.look(ScriptedDriver.CHANNEL).orElseThrow().closedSince())
                        .isNotNull());
        await().until(() -> driver.sent().size(), size -> size >= Gate.DOUBTS);
        sleep(500);
        driver.forget();
        write("after", Lane.REPLY);
        sleep(1_500);
        assertThat(driver.sent()).isEmpty();
        assertThat(attempts()).isZero();

        sql.sql("update channel_gate set probe_at = '2000-01-01Z'").update(); // the time for a probe comes

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(sentTo()).containsExactly("after"));
    }

    @Test
    void whenToldToWaitNothingOfTheChannelGoesMeanwhile() {
        var first = new AtomicInteger();
        driver.answers(parcel ->
                first.incrementAndGet() == 1 ? new Delivery.Paused(Duration.ofSeconds(2)) : new Delivery.Sent(null));
        write("a", Lane.REPLY);
        await().untilAsserted(() -> assertThat(sentTo()).hasSize(1));
        write("b", Lane.REPLY);
        sleep(1_000);
        assertThat(sentTo()).hasSize(1);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(sentTo()).containsExactly("a", "a", "b"));
    }

    @Test
    void whoeverIsGoneIsNotWrittenToUntilHeardAgain() {
        var person = new PersonId(900_001);
        var gone = chat(person);
        driver.answers(parcel -> new Delivery.Unreachable("blocked"));
        transaction.executeWithoutResult(status -> outbox.write(gone.id(), Reply.of("x"), Lane.REPLY, null));

        await().untilAsserted(() -> assertThat(chats.preferred(person)).isEmpty());
        transaction.executeWithoutResult(
                status -> assertThat(outbox.notify(person, Reply.of("y"), null)).isFalse());
        chats.heard(gone.id());
        assertThat(chats.preferred(person)).map(Chat::id).contains(gone.id());
    }

    @Test
    void aChatThatMovedIsFollowed() {
        var moved = chat.address() + "-new";
        driver.answers(parcel -> parcel.address().equals(moved) ? new Delivery.Sent(null) : new Delivery.Moved(moved));
        write("x", Lane.REPLY);

        await().untilAsserted(() -> assertThat(driver.sentTo(moved)).containsExactly("x"));
    }

    @Test
    void aRefusalIsKeptWithItsReasonAndNotRepeated() {
        driver.answers(parcel -> new Delivery.Failed("can't parse entities"));
        write("x", Lane.REPLY);

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("x FAILED"));
        assertThat(sentTo()).hasSize(1);
    }

    @Test
    void whatWaitedTooLongExpiresAndIsNotSent() {
        gate.pause(ScriptedDriver.CHANNEL, Duration.ofSeconds(3));
        write("late", Lane.REPLY);
        sql.sql("update outbox set expires_at = '2020-01-01Z' where chat_id = :chat")
                .param("chat", chat.id().value())
                .update();

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("late EXPIRED"));
        assertThat(sentTo()).isEmpty();
    }

    @Test
    void whatADeadNodeHeldGoesAgainWhenItsLeaseIsOver() {
        gate.pause(ScriptedDriver.CHANNEL, Duration.ofSeconds(2));
        write("held", Lane.REPLY);
        sql.sql("update outbox set lease_owner = :dead, lease_until = :until, attempt = 1 where chat_id = :chat")
                .param("dead", UUID.randomUUID())
                .param("until", OffsetDateTime.now().plusSeconds(4))
                .param("chat", chat.id().value())
                .update();
        sleep(3_000);
        assertThat(sentTo()).isEmpty();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(outcomes()).containsExactly("held SENT"));
    }

    @Test
    void aCardTakesThePlaceOfItsOlderState() {
        driver.answers(parcel -> new Delivery.Sent("message-7"));
        transaction.executeWithoutResult(
                status -> outbox.write(chat.id(), Reply.of("đang kiểm tra").on("import:1"), Lane.REPLY, null));
        await().untilAsserted(() -> assertThat(outcomes()).hasSize(1));
        transaction.executeWithoutResult(
                status -> outbox.write(chat.id(), Reply.of("xong").on("import:1"), Lane.REPLY, null));

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("xong SENT"));
        assertThat(driver.sent().getLast().edits()).isEqualTo("message-7");
        assertThat(driver.sent().getFirst().edits()).isNull();
    }

    @Test
    void longTextsGoInPartsAndChoicesAsNumbersWhereThereAreNoButtons() {
        driver.can(new Abilities(false, false, false, false, 40, 0, 0));
        transaction.executeWithoutResult(status -> outbox.write(
                chat.id(),
                new Reply(
                        "một hai ba bốn năm sáu bảy\n\ntám chín mười",
                        List.of(
                                new Choice("t:1:a", "Có"),
                                Choice.shareContact("Số của tôi"),
                                new Choice("t:1:b", "Không"))),
                Lane.REPLY,
                null));

        await().untilAsserted(() ->
                assertThat(sentTo()).containsExactly("một hai ba bốn năm sáu bảy", "tám chín mười\n\n1. Có\n2. Không"));
    }

    private Chat chat(PersonId person) {
        return chats.find(chats.open(ScriptedDriver.CHANNEL, person, VIETNAMESE, null))
                .orElseThrow();
    }

    private void write(String text, Lane lane) {
        transaction.executeWithoutResult(status -> outbox.write(chat.id(), Reply.of(text), lane, null));
    }

    private List<String> sentTo() {
        return driver.sentTo(chat.address());
    }

    private int waiting() {
        return sql.sql("select count(*) from outbox where chat_id = :chat")
                .param("chat", chat.id().value())
                .query(Integer.class)
                .single();
    }

    private int attempts() {
        return sql.sql("select coalesce(max(attempt), 0) from outbox where chat_id = :chat")
                .param("chat", chat.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> outcomes() {
        return sql.sql("select text || ' ' || outcome from chat_message where chat_id = :chat order by id")
                .param("chat", chat.id().value())
                .query(String.class)
                .list();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
