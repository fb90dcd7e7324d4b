package org.ngoaingu.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.Called;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Contact;
import org.ngoaingu.channel.DeepLinks;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Menu;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class TelegramTalkIntegrationTests extends TelegramTest {

    @Autowired
    DeepLinks links;

    @Autowired
    Chats chats;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void answersWhatIsSaidInTheLanguageOfWhoSaysIt() {
        person.says("xin chào");
        var english = stranger("en-GB");
        english.says("hello");

        assertThat(person.awaits("Đã nghe").text()).isEqualTo("Đã nghe: xin chào");
        english.awaits("Đã nghe: hello");
        assertThat(script.heard())
                .extracting(Inbound::language)
                .containsExactlyInAnyOrder(Locale.of("vi"), Locale.ENGLISH);
    }

    @Test
    void aTapIsAChoiceAndIsAnsweredAtOnce() {
        offer(new Choice("t:1:a", "Có"), new Choice("t:1:b", "Không"), new Choice("t:1:c", "Cho tôi xem thêm lý do"));
        assertThat(person.awaits("Mời chọn").labels()).containsExactly("Có", "Không", "Cho tôi xem thêm lý do");

        var tap = person.taps("Không");

        person.awaits("Đã chọn: t:1:b");
        await().untilAsserted(() -> assertThat(telegram.isTapAnswered(tap)).isTrue());
    }

    @Test
    void dataThatNoButtonHadIsRefusedAndAudited() {
        offer(new Choice("t:1:a", "Có"));
        person.awaits("Mời chọn");

        for (var data : List.of("t:2:a", "t:-1:a", "t:99999999999999999999:a", "x".repeat(65), "")) {
            person.tapsForged(data);
        }

        await().untilAsserted(() -> assertThat(person.reads())
                .filteredOn(text -> text.startsWith("Nút này không còn dùng được"))
                .hasSize(5));
        assertThat(audited("refuse-choice", "chat:" + chat().id().value())).isEqualTo(5);
        assertThat(script.heard()).hasSize(1);
    }

    @Test
    void fiftyTapsAtOnceAreEachHeardAndNoneIsLeftWaiting() {
        var effects = new AtomicInteger();
        script.answers(message -> List.of(
                message.choice() == null
                        ? new Reply("Mời chọn", List.of(new Choice("t:1:a", "Có")))
                        : Reply.of("Lần " + effects.incrementAndGet())));
        person.says("chọn");
        person.awaits("Mời chọn");

        var begun = Instant.now();
        for (int i = 0; i < 50; i++) {
            person.taps("Có");
        }

        await().untilAsserted(
                        () -> assertThat(telegram.calls("answerCallbackQuery")).hasSizeGreaterThanOrEqualTo(50));
        person.awaits("Anh/chị gửi nhanh quá");
        var more = Duration.between(begun, Instant.now()).toSeconds() / 2 + 1; // one comes back every two seconds
        assertThat(effects.get()).isLessThanOrEqualTo(30 + (int) more);
    }

    @Test
    void aCardChangesInItsPlace() {
        script.answers(
                message -> List.of(Reply.of("Đang kiểm tra " + message.text()).on("import:1")));
        person.says("1");
        var first = person.awaits("Đang kiểm tra 1");
        person.says("2");

        assertThat(person.awaits("Đang kiểm tra 2").id()).isEqualTo(first.id());
        person.says("2");
        await().untilAsserted(() -> assertThat(script.heard()).hasSize(3));
        await().untilAsserted(
                        () -> assertThat(refusedWith("message is not modified")).isEqualTo(1));
        person.deletes(first.id());
        person.says("3");

        assertThat(person.awaits("Đang kiểm tra 3").id()).isGreaterThan(first.id());
        assertThat(person.sees()).hasSize(1);
    }

    @Test
    void aLongAnswerComesInPartsAndTheLastHasTheButtons() {
        var paragraph = "Anh/chị thuộc nhóm tính chỉ tiêu 35 % & đạt bậc <4>. ".repeat(20);
        script.answers(new Reply(
                "# Chỉ tiêu\n" + (paragraph + "\n\n").repeat(6) + "- một\n- hai", List.of(new Choice("t:1:a", "Có"))));
        person.says("dài");

        var last = person.awaits(message -> !message.buttons().isEmpty());
        assertThat(person.sees()).hasSize(2);
        assertThat(person.reads()).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(4096));
        assertThat(person.sees().getFirst().markup())
                .startsWith("<b>Chỉ tiêu</b>")
                .contains("&amp; đạt bậc &lt;4&gt;");
        assertThat(last.text()).endsWith("• một\n• hai");
    }

    @Test
    void hostileTextIsShownAsItWasMeantAndNothingIsRefused() {
        var before = refusedWith("Bad Request");
        for (var text : List.of(
                "<b>đậm</b> <script>alert(1)</script> &amp; &lt; <",
                "_nghiêng_ *đậm* [x](tg://user?id=1) `mã`",
                "> trích\n# đầu\n- một",
                "x".repeat(4096),
                "&".repeat(4096))) {
            person.says(text);
        }
        person.says("phải\u202Etrái \u0000 \uD83D hết\u200B.");

        person.awaits("Đã nghe: phảitrái   hết.");
        person.awaits("<script>alert(1)</script> &amp; &lt; <");
        person.awaits("_nghiêng_ *đậm* [x](tg://user?id=1) `mã`");
        assertThat(refusedWith("Bad Request")).isEqualTo(before);
    }

    @Test
    void onlyTheOwnContactCountsAsOwn() {
        script.answers(new Reply(
                "Số của anh/chị?",
                List.of(Choice.shareContact("Gửi số điện thoại"), new Choice("a:1:no", "Không gửi"))));
        person.says("liên kết");
        person.awaits("Số của anh/chị?");

        person.taps("Gửi số điện thoại");
        person.sharesContact("+84900000001", 5L);
        person.sharesContact("+84900000002", null);
        person.taps("Không gửi");

        await().untilAsserted(() -> assertThat(script.heard()).hasSize(5));
        assertThat(script.heard())
                .extracting(Inbound::contact)
                .containsExactly(
                        null,
                        new Contact("+84" + person.id(), true),
                        new Contact("+84900000001", false),
                        new Contact("+84900000002", false),
                        null);
        assertThat(script.heard().getLast().choice()).isEqualTo("a:1:no");
    }

    @Test
    void whatSomebodyElseWroteIsNoCommand() {
        person.forwards("/start AAAA-BBBB-CCCC-DDDD");
        person.saysViaBot("/start AAAA-BBBB-CCCC-DDDD");

        await().untilAsserted(() -> assertThat(person.reads())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("Tin này em chưa đọc được")));
        assertThat(script.heard()).isEmpty();
    }

    @Test
    void inAGroupNothingIsAnsweredButOnePoliteLineToWhoMeansTheBot() {
        var group = telegram.group(-1_001_000_000_000L - person.id(), "Phòng Nội vụ");
        person.says("tôi");
        person.awaits("Đã nghe");
        own(chat());
        group.isJoinedByTheBot(person);
        group.says(person, "chỉ tiêu của tôi");
        group.says(person, "/chitieu@other_bot");
        group.says(person, "/chitieu");
        group.says(person, "@" + BotApiServer.BOT_NAME + " chỉ tiêu của tôi");

        await().untilAsserted(() -> assertThat(group.reads()).hasSize(1));
        assertThat(group.reads().getFirst()).startsWith("Em chỉ trả lời trong trò chuyện riêng");
        assertThat(script.heard()).hasSize(1);
        assertThat(group.isLeft()).isFalse();
    }

    @Test
    void inAGroupNeitherAnAnonymousAdministratorNorATapDoesAnything() {
        var id = -1_003_000_000_000L - person.id();
        var group = telegram.group(id, "Phòng Nội vụ");
        telegram.rawUpdate("""
                {"update_id":ID,"message":{"message_id":5,"date":1,"text":"/start AAAA-BBBB-CCCC-DDDD",
                "chat":{"id":%1$d,"type":"supergroup"},"from":{"id":1087968824,"is_bot":true},
                "sender_chat":{"id":%1$d,"type":"supergroup"}}}""".formatted(id));
        telegram.rawUpdate("""
                {"update_id":ID,"callback_query":{"id":"7","from":{"id":%d},"data":"t:1:a","message":
                {"message_id":5,"date":1,"chat":{"id":%d,"type":"supergroup"}}}}""".formatted(person.id(), id));
        awaitAllIsHeard();

        assertThat(script.heard()).isEmpty();
        assertThat(group.reads()).isEmpty();
    }

    @Test
    void leavesAGroupToWhichAnOutsiderAddedIt() {
        var group = telegram.group(-1_002_000_000_000L - person.id(), "Nhóm lạ");
        group.isJoinedByTheBot(person);

        await().untilAsserted(() -> assertThat(group.isLeft()).isTrue());
        assertThat(group.reads()).isEmpty();
    }

    @Test
    void whoBlocksTheBotIsUnreachableUntilHeardAgain() {
        person.says("một");
        person.awaits("Đã nghe: một");
        person.blocks();
        await().untilAsserted(() -> assertThat(isReachable()).isFalse());

        person.unblocks();
        await().untilAsserted(() -> assertThat(isReachable()).isTrue());
    }

    @Test
    void theMenuIsSetForTheChat() {
        person.says("một");
        person.awaits("Đã nghe: một");
        transaction.executeWithoutResult(status -> outbox.write(
                chat().id(), new Menu(List.of(new Menu.Entry("chitieu", "Chỉ tiêu của tôi"))), Lane.REPLY, null));

        await().untilAsserted(() ->
                assertThat(telegram.commands("chat:" + person.id())).containsExactly("chitieu"));
    }

    @Test
    void showsThatItIsAtWork() {
        script.answers(message -> {
            pause(1_000);
            return List.of(Reply.of("xong"));
        });
        person.says("lâu");

        person.awaits("xong");
        assertThat(telegram.calls("sendChatAction"))
                .anyMatch(call -> call.texts().get("chat_id").equals(Long.toString(person.id())));
    }

    @Test
    void theLinkToTheBotIsKnown() {
        await().untilAsserted(() -> assertThat(links.telegram("ABCD-EFGH"))
                .hasToString("Optional[https://t.me/" + BotApiServer.BOT_NAME + "?start=ABCD-EFGH]"));
        await().untilAsserted(() ->
                assertThat(telegram.commands("all_private_chats:en")).containsExactly("start", "help"));
        assertThat(telegram.commands("all_private_chats:")).containsExactly("start", "help");
        assertThat(sql.sql("select name from channel_account where channel = 'telegram'")
                        .query(String.class)
                        .single())
                .isEqualTo(BotApiServer.BOT_NAME);
    }

    private void offer(Choice... choices) {
        script.answers(message -> List.of(
                message.choice() == null
                        ? new Reply("Mời chọn", List.of(choices))
                        : Reply.of("Đã chọn: " + message.choice())));
        person.says("chọn");
    }

    private Chat chat() {
        return chats.at("telegram", Long.toString(person.id())).orElseThrow();
    }

    private void own(Chat chat) {
        sql.sql("update chat set first_administrator = true where id = :id")
                .param("id", chat.id().value())
                .update();
    }

    private boolean isReachable() {
        return sql.sql("select unreachable_since is null from chat where id = :id")
                .param("id", chat().id().value())
                .query(Boolean.class)
                .single();
    }

    private int audited(String act, String subject) {
        return sql.sql("select count(*) from audit_entry where act = :act and subject = :subject")
                .param("act", act)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private long refusedWith(String words) {
        return telegram.calls().stream()
                .filter(call -> call.description().contains(words))
                .filter(call -> !call.method().equals("answercallbackquery"))
                .map(Called::method)
                .count();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
