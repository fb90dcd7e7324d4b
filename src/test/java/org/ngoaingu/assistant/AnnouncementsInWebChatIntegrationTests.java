package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.InboundHandler;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.staff.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Announcements to readers who have only the web chat, where the history is the delivery. */
@BesideOthers
@SpringBootTest(properties = "assistant.approve-above=2")
@Import(InventedOffice.class)
class AnnouncementsInWebChatIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    Chats chats;

    @Autowired
    InboundHandler handler;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Browser author;
    private Browser second;
    private Browser third;
    private List<Browser> readers;

    @BeforeEach
    void open() throws IOException {
        office.open(folder);
        author = admin("TM0011");
        second = admin("TM0003");
        third = admin("TM0004");
        readers = List.of(new Browser("TM0031"), new Browser("TM0030"), new Browser("TM0032"));
    }

    @AfterEach
    void clear() {
        sql.sql("delete from role_grant").update();
        sql.sql("update chat set person_id = null where channel = 'web'").update();
    }

    @Test
    void ofTwoWhoApproveAtOnceOneStartsItAndEveryReaderHasItOnce() {
        draft("Họp giao ban thứ hai");
        assertThat(author.presses("Gửi để người khác duyệt")).contains("chuyển thông báo cho 2 người");

        List<String> said = new ArrayList<>();
        try (var both = Executors.newFixedThreadPool(2)) {
            second.waits("cần anh/chị duyệt");
            third.waits("cần anh/chị duyệt");
            var one = CompletableFuture.supplyAsync(() -> second.presses("Duyệt cho gửi"), both);
            var other = CompletableFuture.supplyAsync(() -> third.presses("Duyệt cho gửi"), both);
            said.add(one.join());
            said.add(other.join());
        }
        assertThat(said)
                .filteredOn(text -> text.contains("thông báo đã được duyệt"))
                .hasSize(1);
        assertThat(said)
                .filteredOn(text -> text.contains("có người duyệt trước"))
                .hasSize(1);

        readers.forEach(reader -> reader.waits("Họp giao ban thứ hai"));
        author.waits("Đã nhận 3/6");
        readers.forEach(
                reader -> assertThat(reader.history("Họp giao ban thứ hai")).hasSize(1));
        assertThat(readers.getFirst().presses("Đã nắm")).contains("đã ghi nhận");
        assertThat(readers.getFirst().presses("Đã nắm")).contains("đã xác nhận thông báo này rồi");
        var id = sql.sql("select max(id) from announcement").query(Long.class).single();
        assertThat(new Browser("TM0041").pressesData("n:" + id + ":ok")).contains("không chờ anh/chị xác nhận");
        assertThat(author.presses("Cập nhật số liệu")).contains("Đã xác nhận 1");
        assertThat(author.presses("Nhắc người chưa xác nhận")).contains("đang nhắc");
        readers.get(1).waits("Nhắc anh/chị");
        assertThat(readers.getFirst().history("Nhắc anh/chị")).isEmpty();
        assertThat(author.presses("Nhờ thủ trưởng báo giúp")).contains("Em đã nhờ 1 thủ trưởng");
        assertThat(new Browser("TM0030").pressesData("n:" + id + ":tell")).contains("Cần báo trực tiếp");
    }

    @Test
    void whatIsReturnedComesBackWithTheRemarkAndGoesToNobody() {
        draft("Họp bất thường");
        author.presses("Gửi để người khác duyệt");
        second.waits("cần anh/chị duyệt");
        second.presses("Trả lại kèm góp ý");
        assertThat(second.says("Ghi rõ địa điểm giúp em")).contains("trả thông báo về");
        author.waits("Được trả lại để sửa: Ghi rõ địa điểm giúp em");
        assertThat(third.presses("Duyệt cho gửi")).contains("không làm được nữa");
        assertThat(readers.getFirst().history("Họp bất thường")).isEmpty();
    }

    @Test
    void anAuthorAloneTypesTheNumberOfReaders() {
        sql.sql("delete from role_grant where person_id <> :author")
                .param("author", office.person("TM0011").value())
                .update();
        draft("Chỉ một người quản trị");
        assertThat(author.presses("Gửi để người khác duyệt")).contains("không có người quản trị khác");
        author.presses("Gõ số người nhận");
        assertThat(author.says("7")).contains("chưa đúng với số người nhận");
        author.presses("Gõ số người nhận");
        assertThat(author.says("6")).contains("Thông báo số");
        readers.getFirst().waits("Chỉ một người quản trị");
        assertThat(sql.sql("select count(*) from audit_entry where act = 'submit-announcement-alone'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void draft(String text) {
        author.says("/thongbao");
        author.presses("Soạn thông báo mới");
        author.says(text);
        author.says("bỏ qua");
        author.says("bỏ qua");
        author.says("Phòng Kinh tế");
        author.says("tất cả");
        author.says("có");
        author.says("bỏ qua");
        author.says("kể cả ban đêm");
        assertThat(author.says("bỏ qua")).contains("em chưa gửi cho ai");
        assertThat(author.presses("Gửi")).contains("Tổng cộng 6 người: 3 người nhận được");
    }

    private Browser admin(String code) {
        office.administers(code);
        return new Browser(code);
    }

    /** One person's web chat: what is said goes through a turn, what others cause is read from the history. */
    private final class Browser {

        private final Actor who;
        private final ChatId chat;
        private final List<Choice> offered = new ArrayList<>();

        Browser(String code) {
            who = new Actor.Person(office.person(code));
            chat = chats.open(WebChats.CHANNEL, office.person(code), Locale.of("vi"), null);
        }

        String says(String text) {
            return handled(text, null);
        }

        String presses(String label) {
            var stored = sql.sql("select choices from chat_message where chat_id = :chat order by id")
                    .param("chat", chat.value())
                    .query(String.class)
                    .list();
            var data = offered.reversed().stream()
                    .filter(choice -> choice.label().equals(label))
                    .map(Choice::data)
                    .findFirst()
                    .or(() -> stored.reversed().stream()
                            .flatMap(json -> Pattern.compile(
                                            "\"data\": ?\"([^\"]*)\", ?\"label\": ?\"" + Pattern.quote(label) + "\"")
                                    .matcher(json)
                                    .results()
                                    .map(found -> found.group(1)))
                            .findFirst());
            return pressesData(data.orElseThrow(() -> new AssertionError("no button " + label + " in " + stored)));
        }

        String pressesData(String data) {
            return handled("", data);
        }

        private String handled(String text, String choice) {
            var replies = transaction.execute(status ->
                    handler.handle(new Inbound(chat, who, Locale.of("vi"), text, choice, List.of(), null, null)));
            replies.forEach(reply -> offered.addAll(reply.choices()));
            return String.join("\n", replies.stream().map(Reply::text).toList());
        }

        List<String> history(String words) {
            return sql
                    .sql("select text from chat_message where chat_id = :chat and sender = 'ASSISTANT' order by id")
                    .param("chat", chat.value())
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(text -> text.contains(words))
                    .toList();
        }

        void waits(String words) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(history(words)).isNotEmpty());
        }
    }
}
