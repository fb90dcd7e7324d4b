package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.ChatMessage.Sender;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import({ScriptedHandler.Setup.class, ScriptedDriver.Setup.class})
class TurnsIntegrationTests {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired
    Inbox inbox;

    @Autowired
    Turns turns;

    @Autowired
    Chats chats;

    @Autowired
    ChatHistory history;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    ScriptedHandler handler;

    @Autowired
    ScriptedDriver driver;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final String address = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        driver.forget();
    }

    @Test
    void answersWhatWasStoredAndPutsBothIntoTheHistory() {
        comes("1", " xin chào ");

        await().untilAsserted(() -> assertThat(said()).containsExactly("ME: xin chào", "ASSISTANT: Đã nghe: xin chào"));
        assertThat(driver.sentTo(address)).containsExactly("Đã nghe: xin chào");
        assertThat(waiting()).isZero();
    }

    @Test
    void oneMessageHasOneEffectHoweverOftenAndAtOnceItComes() throws Exception {
        var before = handler.handled();
        var same = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 100; i++) {
            same.add(() -> inbox.store(List.of(message("1", "một lần"))));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var stored = 0;
            for (var one : threads.invokeAll(same)) {
                stored += one.get();
            }
            assertThat(stored).isEqualTo(1);
        }

        await().untilAsserted(() -> assertThat(said()).hasSize(2));
        assertThat(handler.handled() - before).isEqualTo(1);
    }

    @Test
    void whatFailsIsTriedThreeTimesThenLaidAsideWithAnApologyAndTheNextIsServed() {
        var before = handler.handled();
        comes("1", "fail");
        comes("2", "xin chào");

        await().untilAsserted(() -> assertThat(said()).hasSize(4));
        assertThat(said()).contains("ME: fail", "ME: xin chào");
        assertThat(driver.sentTo(address)).hasSize(2);
        assertThat(driver.sentTo(address).getFirst())
                .startsWith("Xin lỗi anh/chị")
                .contains("gửi lại");
        assertThat(driver.sentTo(address).getLast()).isEqualTo("Đã nghe: xin chào");
        assertThat(handler.handled() - before).isEqualTo(Turns.TRIES + 1);
        assertThat(chat().language()).as("what the failed turn wrote").isEqualTo(VIETNAMESE);
        assertThat(deadLetters.unanswered())
                .filteredOn(dead -> dead.chat().equals(chat().id()))
                .singleElement()
                .extracting(DeadLetters.Unanswered::failure)
                .isEqualTo(IllegalStateException.class.getName());
    }

    @Test
    void aDeadLetterCanBeTriedAgain() {
        comes("1", "?");
        await().untilAsserted(() -> assertThat(driver.sentTo(address)).hasSize(1));
        var dead = deadLetters.unanswered().stream()
                .filter(letter -> letter.chat().equals(chat().id()))
                .findFirst()
                .orElseThrow();
        sql.sql("update dead_letter set raw = 'mended' where id = :id")
                .param("id", dead.id())
                .update();

        assertThat(deadLetters.tryAgain(dead.id())).isTrue();
        assertThat(deadLetters.tryAgain(dead.id())).isFalse();

        await().untilAsserted(() -> assertThat(driver.sentTo(address)).contains("Đã nghe: mended"));
    }

    @Test
    void aChoiceIsTakenOnlyFromWhatThisChatWasOffered() {
        comes("1", "choices");
        await().untilAsserted(() -> assertThat(said()).hasSize(2));
        comes("2", "!t:1:other");
        comes("3", "!" + "x".repeat(65));
        comes("4", "!");
        comes("5", "!t:1:why");

        await().untilAsserted(() -> assertThat(said()).contains("ME: Vì sao?", "ASSISTANT: Đã chọn t:1:why"));
        assertThat(driver.sentTo(address))
                .filteredOn(text -> text.startsWith("Nút này không còn dùng được"))
                .hasSize(3);
        assertThat(sql.sql("select count(*) from audit_entry where act = 'refuse-choice' and subject = :chat")
                        .param("chat", "chat:" + chat().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void refusesWhoSpeaksTooFastTellsItOnceAndLeavesOthersAlone() {
        var before = handler.handled();
        var others = 20;
        var now = Instant.now();
        for (int i = 0; i < 200; i++) {
            inbox.store(List.of(message("" + i, address, now, "" + i)));
            if (i % 10 == 0) {
                inbox.store(List.of(message("other" + i, address + "-" + i, now, "x")));
            }
        }

        await().untilAsserted(() -> assertThat(handler.handled() - before).isEqualTo(Pace.MESSAGES + others));
        await().untilAsserted(() -> assertThat(driver.sentTo(address))
                .filteredOn(text -> text.startsWith("Anh/chị gửi nhanh quá"))
                .hasSizeBetween(1, 2));
    }

    @Test
    void anAlbumIsOneInputOnceItsPartsHaveBeenQuiet() {
        for (var part : List.of("một", "hai", "ba")) {
            inbox.store(List.of(new Arrived(
                    ScriptedDriver.CHANNEL,
                    address + part,
                    address,
                    null,
                    Instant.now(),
                    part,
                    "a1",
                    false,
                    List.of())));
        }

        await().untilAsserted(() -> assertThat(driver.sentTo(address)).containsExactly("Đã nghe: một\nhai\nba"));
    }

    @Test
    void filesAreBroughtBeforeTheTurnAndAgainWhenTheyDoNotCome() {
        var asked = new ArrayList<String>();
        driver.fetches(raw -> {
            asked.add(raw);
            return asked.size() == 1
                    ? new Fetched.Later("not yet")
                    : new Fetched.Files(
                            List.of(new ChatFile("chứng\u202E chỉ.pdf", "application/pdf", Samples.pdf(1))));
        });
        inbox.store(List.of(new Arrived(
                ScriptedDriver.CHANNEL, address + "f", address, null, Instant.now(), "đây ạ", null, true, List.of())));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(said()).containsExactly("ME: đây ạ\n📎 chứng chỉ.pdf", "ASSISTANT: Đã nhận 1 tệp"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void inAGroupNothingPersonalIsSaid() {
        comes("1", "@all chỉ tiêu của tôi?");
        comes("2", "@bot chỉ tiêu của tôi?");
        comes("3", "@bot chỉ tiêu của tôi?");

        await().untilAsserted(() -> assertThat(waiting()).isZero());
        await().untilAsserted(() -> assertThat(driver.sentTo(address)).hasSize(1));
        assertThat(driver.sentTo(address).getFirst()).contains("trò chuyện riêng");
    }

    @Test
    void anOutsiderCannotAddItToAGroupAColleagueCan() {
        var colleague = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            var own = chats.at(ScriptedDriver.CHANNEL, colleague, null);
            chats.give(own, new Actor.FirstAdministrator());
        });
        comes("1", "+nobody");
        comes("2", "+" + colleague);

        await().untilAsserted(() -> assertThat(driver.sentTo(address)).hasSize(2));
        assertThat(driver.sentTo(address).getFirst()).isEqualTo("Leaving[]");
        assertThat(driver.sentTo(address).getLast()).contains("trò chuyện riêng");
    }

    @Test
    void theHistoryKeepsNoCode() {
        comes("1", "/start ABCD-EFGH-JKMN-PQRS");

        await().untilAsserted(() -> assertThat(said()).hasSize(2));
        assertThat(said().getFirst()).isEqualTo("ME: /start ••••");
    }

    @Test
    void theHistoryIsInTheDatabaseAndComesInPages() {
        var chat = chats.open("web", new PersonId(7), VIETNAMESE, null);
        for (int i = 0; i < 30; i++) {
            sql.sql("insert into chat_message (chat_id, sender, text, said_at) values (:chat, 'ME', :a, 'now'),"
                            + " (:chat, 'ASSISTANT', :b, 'now')")
                    .param("chat", chat.value())
                    .param("a", "hỏi " + i)
                    .param("b", "đáp " + i)
                    .update();
        }
        var restarted = new ChatHistory(sql, Clock.systemUTC());

        var newest = restarted.before(chat, Long.MAX_VALUE);
        assertThat(newest).hasSize(ChatHistory.PAGE);
        assertThat(newest.getLast().text()).isEqualTo("đáp 29");
        assertThat(restarted.hasBefore(chat, newest.getFirst().id())).isTrue();
        var older = restarted.before(chat, newest.getFirst().id());
        assertThat(older).hasSize(10).first().extracting(ChatMessage::text).isEqualTo("hỏi 0");
        assertThat(restarted.hasBefore(chat, older.getFirst().id())).isFalse();
        assertThat(restarted.after(chat, newest.get(47).id()))
                .extracting(ChatMessage::text)
                .containsExactly("hỏi 29", "đáp 29");
    }

    private void comes(String key, String raw) {
        inbox.store(List.of(message(key, raw)));
    }

    private Arrived message(String key, String raw) {
        return message(key, address, Instant.now(), raw);
    }

    private Arrived message(String key, String from, Instant at, String raw) {
        return new Arrived(ScriptedDriver.CHANNEL, address + key, from, null, at, raw, null, false, List.of());
    }

    private Chat chat() {
        return chats.at(ScriptedDriver.CHANNEL, address).orElseThrow();
    }

    private int waiting() {
        return sql.sql("select count(*) from inbox where chat_id = :chat")
                .param("chat", chat().id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> said() {
        return history.before(chat().id(), Long.MAX_VALUE).stream()
                .map(message -> (message.sender() == Sender.ME ? "ME: " : "ASSISTANT: ") + message.text())
                .toList();
    }
}
