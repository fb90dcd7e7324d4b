package org.ngoaingu.assistant;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.platform.Today;

/**
 * An announcement to people who have only the web chat, from compose to report, at the page itself: it counts as seen when
 * the page has fetched it. Leaves pictures in {@code target/screenshots}.
 */
class AnnouncementsInBrowserIntegrationTests extends OfficePages {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    @AfterEach
    void forgetReaders() {
        sql.sql("update chat set person_id = null where channel = 'web'").update();
    }

    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 900"})
    void isSeenWhenThePageHasItAndConfirmedThere(String name, int width, int height, Browser browser) {
        var author = page(browser, "TM0011", width, height);
        var chat = chat("TM0031");
        chat("TM0032");
        compose(author, name);
        presses(author, "Gửi");
        awaits(author, "Đã nhận 2/6");
        assertThat(awaits(author, "Đã nhận 2/6")).containsText("Người nhận: thuộc Phòng Kinh tế");
        assertThat(author.locator("article").getByText("Tạm dừng")).hasCount(0);
        assertThat(seen("TM0031")).isFalse();
        assertThat(seen("TM0032")).isFalse();

        var reader = page(browser, chat, width, height);
        var message = awaits(reader, "Tập huấn tiếng Anh");
        assertThat(message).containsText("Kính gửi Lâm Thị Hồng Nhung, Phòng Kinh tế");
        picture(reader, "announcement-" + name);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen("TM0031")).isTrue());
        assertThat(seen("TM0032")).isFalse();
        presses(reader, "Đã nắm");
        awaits(reader, "đã ghi nhận anh/chị nắm được");

        presses(author, "Cập nhật số liệu");
        awaits(author, "Đã xác nhận 1. Được báo trực tiếp 0. Chưa xác nhận 5.");
        author.locator("article").last().scrollIntoViewIfNeeded();
        picture(author, "announcement-report-" + name);
        presses(author, "Người cần báo trực tiếp");
        awaits(author, "Cần báo trực tiếp");
        picture(author, "announcement-tell-" + name);
    }

    private void compose(Page author, String name) {
        says(author, "/thongbao");
        awaits(author, "thông báo");
        presses(author, "Soạn thông báo mới");
        asked(
                author,
                "gõ nội dung thông báo",
                "Kính gửi {họ tên}, {đơn vị}\n\n# Tập huấn tiếng Anh\n- 8 giờ thứ hai, hội"
                        + " trường A\n- Mang theo thẻ cán bộ\n\nĐăng ký trước {hạn}.");
        asked(author, "Bản tiếng Anh cho người", "bỏ qua");
        asked(author, "tệp PDF hoặc ảnh", "bỏ qua");
        asked(author, "Gửi cho đơn vị nào", "Phòng Kinh tế");
        asked(author, "Gửi cho tất cả", "tất cả");
        asked(author, "cần bấm «Đã nắm»", "có");
        asked(author, "Hạn xác nhận là ngày nào", DAY.format(Today.here().plusDays(7)));
        asked(author, "Gửi khi nào", "kể cả ban đêm");
        asked(author, "không nên gửi nữa", "bỏ qua");
        awaits(author, "em chưa gửi cho ai");
        picture(author, "announcement-review-" + name);
        presses(author, "Gửi");
        awaits(author, "Tổng cộng 6 người: 2 người nhận được qua trợ lý");
        picture(author, "announcement-preview-" + name);
    }

    private static void asked(Page page, String question, String answer) {
        awaits(page, question);
        says(page, answer);
    }

    private boolean seen(String code) {
        return sql.sql("""
                        select l.seen from announcement a, announcement_ledger(a.id, now()) l
                        where l.person_id = ? order by a.id desc limit 1""")
                .params(office.person(code).value())
                .query(Boolean.class)
                .single();
    }
}
