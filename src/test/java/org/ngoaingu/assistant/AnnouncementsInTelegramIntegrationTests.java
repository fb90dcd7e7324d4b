package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.botapi.TelegramUser;

/** An announcement goes from its author over a second person to its readers, and comes back as a report. */
class AnnouncementsInTelegramIntegrationTests extends TelegramOffice {

    private TelegramUser reader;

    @BeforeEach
    void openAReader() {
        reader = linked("TM0031");
    }

    @Test
    void goesFromItsAuthorOverASecondPersonToItsReadersAndComesBackAsAReport() throws IOException {
        composes(author);
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

    @Test
    void severalOfEverythingAreChosenAndToldAndUnitsAreLeftOut() {
        readers();
        composes(author);
        says("Họp lớp", "Bản tiếng Anh cho người");
        taps("Không có bản tiếng Anh", "tệp PDF hoặc ảnh");
        taps("Không kèm tệp", "Gửi cho đơn vị nào");
        says("TM-P01, TM-P03; Ủy ban nhân dân phường Hạ Mộc", "Gửi cho tất cả");
        taps("Theo điều kiện", "loại cán bộ nào");
        says("công chức và cán bộ, viên chức", "Chỉ gửi cho ai");
        says("nhân viên, thủ trưởng", "nhóm chỉ tiêu nào");
        taps("Không giới hạn", "liên kết với trợ lý");
        taps("Không giới hạn", "Trừ đơn vị nào");
        says("TM-U01", "Trừ ai không");
        says("TM0005 TM0031", "cần bấm «Đã nắm»");
        taps("Không", "Gửi khi nào");
        taps("Gửi ngay, kể cả ban đêm", "không nên gửi nữa");
        taps("Theo gợi ý", "em chưa gửi cho ai");
        assertThat(author.awaits("em chưa gửi cho ai").text())
                .contains("Loại cán bộ: Cán bộ, Công chức, Viên chức", "Trừ đơn vị: TM-U01");
        taps("Gửi", "Tổng cộng");
        var preview = author.awaits("Tổng cộng").text();
        assertThat(preview)
                .contains(
                        "thuộc Văn phòng HĐND và UBND quận, Phòng Kinh tế hoặc Ủy ban nhân dân phường Hạ Mộc (kể cả đơn vị",
                        "là cán bộ, công chức hoặc viên chức",
                        "là thủ trưởng đơn vị hoặc người không phụ trách đơn vị nào",
                        "trừ Ủy ban nhân dân phường Hạ Mộc (kể cả đơn vị bên dưới)",
                        "trừ 2 người được chọn");
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
}
