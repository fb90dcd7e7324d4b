package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.channel.ChatMessage.Sender;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(ScriptedHandler.Setup.class)
class TurnsIntegrationTests {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired
    Turns turns;

    @Autowired
    Chats chats;

    @Autowired
    ChatHistory history;

    @Autowired
    ScriptedHandler handler;

    @Autowired
    JdbcClient sql;

    ChatId chat = new ChatId(new UUID(0, 0));

    @BeforeEach
    void open() {
        chat = chats.open("web", new PersonId(7), VIETNAMESE, null);
    }

    @Test
    void storesTheMessageAndItsAnswer() {
        assertThat(turns.receive(typed("c-1", " xin chào "))).isEqualTo(new Receipt.Stored());

        assertThat(said()).containsExactly("ME: xin chào", "ASSISTANT: Đã nghe: xin chào");
    }

    @Test
    void oneMessageHasOneEffectHoweverOftenAndAtOnceItComes() throws Exception {
        var before = handler.handled();
        var same = new ArrayList<Callable<Receipt>>();
        for (int i = 0; i < 20; i++) {
            same.add(() -> turns.receive(typed("c-1", "một lần")));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            var receipts = new ArrayList<Receipt>();
            for (var receipt : threads.invokeAll(same)) {
                receipts.add(receipt.get());
            }
            assertThat(receipts).containsOnlyOnce(new Receipt.Stored()).contains(new Receipt.Repeated());
        }
        assertThat(handler.handled() - before).isEqualTo(1);
        assertThat(said()).hasSize(2);
    }

    @Test
    void aHandlerThatFailsLeavesNothingButAnApology() {
        assertThat(turns.receive(typed("c-1", "fail"))).isEqualTo(new Receipt.Stored());
        assertThat(turns.receive(typed("c-1", "fail"))).isEqualTo(new Receipt.Repeated());

        assertThat(said()).hasSize(2).first().isEqualTo("ME: fail");
        assertThat(said().getLast()).startsWith("ASSISTANT: Xin lỗi anh/chị").contains("gửi lại");
        assertThat(chats.find(chat).orElseThrow().language()).isEqualTo(VIETNAMESE);
    }

    @Test
    void apologisesInTheLanguageOfTheChat() {
        chats.speak(chat, Locale.ENGLISH);

        turns.receive(typed("c-1", "fail"));

        assertThat(said().getLast()).startsWith("ASSISTANT: I am sorry");
    }

    @Test
    void aChoiceIsTakenOnlyFromWhatThisChatWasOffered() {
        turns.receive(typed("c-1", "choices"));
        var offer = history.before(chat, Long.MAX_VALUE).getLast();
        assertThat(offer.choices()).containsExactly(new Choice("t:1:why", "Vì sao?"));

        var stranger = chats.open("web", new PersonId(8), VIETNAMESE, null);
        assertThat(turns.receive(tapped(stranger, offer.id(), "t:1:why"))).isInstanceOf(Receipt.Refused.class);
        assertThat(turns.receive(tapped(chat, offer.id(), "t:1:other"))).isInstanceOf(Receipt.Refused.class);
        assertThat(turns.receive(tapped(chat, offer.id(), "t:1:why"))).isEqualTo(new Receipt.Stored());

        assertThat(said()).endsWith("ME: Vì sao?", "ASSISTANT: Đã chọn t:1:why");
        assertThat(history.after(stranger, 0)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongOrEmptyAndStoresNothing() {
        assertThat(turns.receive(typed("c-1", "a".repeat(Turns.LONGEST)))).isEqualTo(new Receipt.Stored());
        assertThat(reason(turns.receive(typed("c-2", "a".repeat(Turns.LONGEST + 1)))))
                .isEqualTo("chat.too-long");
        assertThat(reason(turns.receive(typed("c-3", " \u200B\u0000 ")))).isEqualTo("chat.empty");
        assertThat(said()).hasSize(2);
    }

    @Test
    void refusesWhoSpeaksTooFastAndLeavesOthersAlone() {
        for (int i = 0; i < Pace.MESSAGES; i++) {
            turns.receive(typed("c-" + i, "" + i));
        }

        assertThat(reason(turns.receive(typed("c-x", "x")))).isEqualTo("chat.too-fast");
        var other = chats.open("web", null, VIETNAMESE, null);
        assertThat(turns.receive(new Incoming(other, "c-1", "x", null, List.of())))
                .isEqualTo(new Receipt.Stored());
    }

    @Test
    void saysThatFilesAreNotTakenAndAnswersTheWords() {
        turns.receive(new Incoming(chat, "c-1", "đây ạ", null, List.of("chứng\u202E chỉ.pdf")));

        assertThat(said().getFirst()).isEqualTo("ME: đây ạ\n📎 chứng chỉ.pdf");
        assertThat(said().get(1)).contains("chưa nhận được tệp");
        assertThat(said().getLast()).isEqualTo("ASSISTANT: Đã nghe: đây ạ");
    }

    @Test
    void theHistoryIsInTheDatabaseAndComesInPages() {
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

    private Incoming typed(String client, String text) {
        return new Incoming(chat, client, text, null, List.of());
    }

    private static Incoming tapped(ChatId chat, long message, String data) {
        return new Incoming(chat, UUID.randomUUID().toString(), "", new Incoming.Tap(message, data), List.of());
    }

    private static String reason(Receipt receipt) {
        return ((Receipt.Refused) receipt).reason().key();
    }

    private List<String> said() {
        return history.before(chat, Long.MAX_VALUE).stream()
                .map(message -> (message.sender() == Sender.ME ? "ME: " : "ASSISTANT: ") + message.text())
                .toList();
    }
}
