package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.botapi.TelegramUser;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** An announcement goes from its author over a second person to its readers, and comes back as a report. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "assistant.approve-above=3")
@Import(InventedOffice.class)
class AnnouncementsInTelegramIntegrationTests {

    private static final BotApiServer TELEGRAM = BotApiServer.started();
    private static final AtomicLong IDS = new AtomicLong(7_900_000);
    private static final Map<String, TelegramUser> USERS = new HashMap<>();

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    Chats chats;

    @Autowired
    Rights rights;

    @Autowired
    Units units;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private TelegramUser author;
    private TelegramUser second;
    private TelegramUser third;
    private TelegramUser reader;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("TELEGRAM_BOT_TOKEN", () -> BotApiServer.TOKEN);
        properties.add("TELEGRAM_API_URL", TELEGRAM::url);
    }

    @BeforeEach
    void open() throws IOException {
        office.open(folder);
        for (var admin : new String[] {"TM0011", "TM0003", "TM0004"}) {
            rights.grant(
                    new Actor.FirstAdministrator(),
                    office.person(admin),
                    units.byCode("TM", InventedOffice.AS_OF).orElseThrow().id(),
                    InventedOffice.AS_OF,
                    "thử");
        }
        author = linked("TM0011");
        second = linked("TM0003");
        third = linked("TM0004");
        reader = linked("TM0031");
    }

    @AfterEach
    void clear() {
        sql.sql("delete from role_grant").update();
        sql.sql("delete from conversation_draft").update();
    }

    @Test
    void goesFromItsAuthorOverASecondPersonToItsReadersAndComesBackAsAReport() throws IOException {
        author.says("/thongbao");
        author.awaits("Bấm nút dưới đây để soạn");
        author.taps("Soạn thông báo mới");
        author.awaits("gõ nội dung thông báo");
        says("x".repeat(3_500), "dài 3.500 ký tự");
        says("Mời {giờ họp} họp", "không hiểu «{giờ họp}»");
        says("Mời {họ tên} họp lúc 9 giờ", "Bản tiếng Anh cho người");
        taps("Không có bản tiếng Anh", "tệp PDF hoặc ảnh");
        taps("Không kèm tệp", "Gửi cho đơn vị nào");
        says("Sở Ngoại vụ tỉnh khác", "không tìm thấy đúng một đơn vị");
        says("TM-P03", "Gửi cho tất cả");
        taps("Tất cả", "cần bấm «Đã nắm»");
        taps("Có", "Hạn xác nhận là ngày nào");
        taps("Không đặt hạn", "Gửi khi nào");
        taps("Gửi ngay, kể cả ban đêm", "không nên gửi nữa");
        taps("Theo gợi ý", "em chưa gửi cho ai");
        taps("Gửi", "Tổng cộng 6 người: 1 người nhận được qua trợ lý");
        taps("Gửi thử cho tôi trước", "Tin thử, chỉ mình anh/chị nhận");
        assertThat(author.awaits("Tin thử").text()).contains("Mời Ngô Thị Thanh Trúc họp");
        assertThat(reader.reads()).noneMatch(text -> text.contains("họp"));

        taps("Gửi để người khác duyệt", "Em đã chuyển thông báo cho 2 người");
        second.awaits("cần anh/chị duyệt");
        third.awaits("cần anh/chị duyệt");
        second.taps("Duyệt cho gửi");
        third.taps("Duyệt cho gửi");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(
                                count(second, "thông báo đã được duyệt") + count(third, "thông báo đã được duyệt"))
                        .isEqualTo(1));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(count(second, "có người duyệt trước") + count(third, "có người duyệt trước"))
                                .isEqualTo(1));

        reader.awaits("Mời Lâm Thị Hồng Nhung họp lúc 9 giờ");
        author.awaits("Đã nhận 1/6");
        assertThat(count(reader, "Mời Lâm Thị Hồng Nhung")).isEqualTo(1);
        var id = sql.sql("select max(id) from announcement").query(Long.class).single();
        third.tapsForged("n:" + id + ":ok");
        third.awaits("Nút này không còn dùng được");
        reader.taps("Đã nắm");
        reader.awaits("đã ghi nhận anh/chị nắm được");
        reader.tapsForged("n:" + id + ":cancel-yes");
        reader.awaits("Nút này không còn dùng được");

        taps("Cập nhật số liệu", "Đã xác nhận 1. Được báo trực tiếp 0. Chưa xác nhận 5.");
        author.taps("Danh sách chưa xác nhận");
        var file = author.awaits(message -> message.file() != null).file();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("Họ và tên");
            assertThat(rows.stream().map(row -> row.getCellText(0))).doesNotContain("TM0031");
            assertThat(rows.getLast().getCellText(3)).isEqualTo("Không tới được");
        }
        taps("Người cần báo trực tiếp", "Cần báo trực tiếp");
        var told = author.awaits("Cần báo trực tiếp").labels().getFirst();
        assertThat(told).startsWith("Đã báo: ");
        author.taps(told);
        await().untilAsserted(() ->
                assertThat(author.awaits("Cần báo trực tiếp").labels()).doesNotContain(told));
        taps("Cập nhật số liệu", "Được báo trực tiếp 1. Chưa xác nhận 4.");
    }

    @Test
    void whoMayNotSendIsToldSo() {
        reader.says("/thongbao");
        reader.awaits("không có quyền gửi thông báo");
    }

    private void says(String text, String... heard) {
        author.says(text);
        for (var words : heard) {
            author.awaits(words);
        }
    }

    private void taps(String label, String heard) {
        author.taps(label);
        author.awaits(heard);
    }

    private static long count(TelegramUser user, String words) {
        return user.reads().stream().filter(text -> text.contains(words)).count();
    }

    private TelegramUser linked(String code) {
        return USERS.computeIfAbsent(code, it -> {
            var user = TELEGRAM.user(IDS.incrementAndGet(), "vi");
            user.says("xin chào");
            user.awaits(message -> true);
            transaction.executeWithoutResult(status -> chats.give(
                    chats.at("telegram", Long.toString(user.id())).orElseThrow().id(),
                    new Actor.Person(office.person(it))));
            return user;
        });
    }
}
