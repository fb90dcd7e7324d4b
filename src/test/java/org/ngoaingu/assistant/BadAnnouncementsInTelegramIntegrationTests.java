package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.announcement.AnnouncementState;
import org.ngoaingu.announcement.Audience;
import org.ngoaingu.announcement.Draft;
import org.ngoaingu.botapi.TelegramUser;
import org.ngoaingu.staff.Actor;

/** Announcements that cannot be: each is met with clear words, and nobody gets anything. */
class BadAnnouncementsInTelegramIntegrationTests extends TelegramOffice {

    private TelegramUser reader;

    @BeforeEach
    void openAReader() {
        reader = linked("TM0031");
    }

    @Test
    void textsThatCannotBeReadAreAskedForAgain() {
        composes(author);
        says("\u200b\u200b", "Tin này em chưa đọc được");
        says("x".repeat(20_000), "tối đa 3.000 ký tự");
        says("Mời {họ tên họp", "không hiểu «{»");
        says("Mời {chức vụ} họp", "Trong ngoặc nhọn chỉ dùng được: họ tên, đơn vị, hạn");
        assertThat(reader.reads()).isEmpty();
    }

    @Test
    void brokenFormattingArrivesAsItWasTyped() {
        var text = "<b>Họp *gấp* _lúc [9 giờ](http://x.vn </a> &lt; `phòng <script>";
        var id = approved(draft(text, List.of("TM-P03")));
        ended(id);
        assertThat(reader.awaits("Họp").text()).startsWith(text);
    }

    @Test
    void anAudienceOfNobodyCannotBeSent() {
        var nobody = Audience.of(Set.of(unit("TM-P03"))).without(Set.of(unit("TM-P03")), Set.of());
        var id = written(new Draft("Họp", null, null, false, null, nobody, null, null, true));

        var card = author.awaits("Không có ai thuộc nhóm nhận đã chọn");
        assertThat(card.text()).contains("Cần sửa trước khi gửi", "Tổng cộng 0 người");
        assertThat(card.labels()).contains("Sửa").doesNotContain("Gửi", "Gửi để người khác duyệt");
        author.tapsForged("n:" + id + ":submit");
        author.awaits("Nút này không còn dùng được");
        assertThat(state(id)).isEqualTo(AnnouncementState.DRAFT);
    }

    @Test
    void anHourThatPassesWhileThePreviewStandsIsSaid() throws InterruptedException {
        var start = Instant.now().plusSeconds(6);
        var id = written(at(draft("Họp sớm", List.of("TM-P03")), start, null));
        assertThat(author.awaits("Bắt đầu gửi lúc").labels()).contains("Gửi để người khác duyệt");
        Thread.sleep(Math.max(0, start.toEpochMilli() - System.currentTimeMillis()) + 200);

        author.taps("Gửi để người khác duyệt");
        assertThat(author.awaits("Thông báo chưa gửi được").text()).contains("Thời điểm gửi đã qua. Anh/chị chọn lại");
        assertThat(state(id)).isEqualTo(AnnouncementState.DRAFT);
    }

    @Test
    void whoAdministersOneOfficeWritesToNobodyElse() {
        rights.grant(
                new Actor.FirstAdministrator(), office.person("TM0036"), unit("TM-P04"), InventedOffice.AS_OF, "thử");
        var narrow = linked("TM0036");
        composes(narrow);
        narrow.says("Họp");
        narrow.awaits("Bản tiếng Anh cho người");
        narrow.taps("Không có bản tiếng Anh");
        narrow.awaits("tệp PDF hoặc ảnh");
        narrow.taps("Không kèm tệp");
        assertThat(narrow.awaits("Gửi cho đơn vị nào").text())
                .contains("Phạm vi của anh/chị: Phòng Giáo dục và Đào tạo");
        narrow.says("TM-P03");
        narrow.awaits("không tìm thấy đúng một đơn vị");
        narrow.says("TM-P04; TM-P03");
        narrow.taps("Cả phạm vi của tôi");
        narrow.awaits("Gửi cho tất cả");

        var id = written(draft("Của cả quận", List.of("TM-P03")));
        for (var act : List.of("show", "submit", "approve", "pause", "cancel-yes", "correct", "sheet", "tell")) {
            narrow.tapsForged("n:" + id + ":" + act);
        }
        narrow.awaits("Nút này không còn dùng được");
        assertThat(narrow.reads()).noneMatch(text -> text.contains("Của cả quận"));
        assertThat(state(id)).isEqualTo(AnnouncementState.DRAFT);
        assertThat(reader.reads()).isEmpty();
    }

    private void says(String text, String heard) {
        author.says(text);
        author.awaits(heard);
    }
}
