package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.announcement.AnnouncementState;
import org.ngoaingu.botapi.Faults.Fault;

/** What an author does to a run by the buttons of its card, and what a run does when its author may not send any more. */
class RunsInTelegramIntegrationTests extends TelegramOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void pausedItStandsStillTakesTheNewTextAndGoesOnWithIt() {
        var readers = readers();
        var id = begun("Họp lúc 8 giờ");
        author.taps("Tạm dừng");
        author.awaits("Lý do tạm dừng: có người yêu cầu");
        still(id);
        var before = have(readers, "Họp lúc 8 giờ");
        assertThat(before).isBetween(2L, READERS.size() - 1L);

        correct("Họp lúc 9 giờ", "Không");
        assertThat(have(readers, "Họp lúc 9 giờ")).isZero();
        author.taps("Gửi tiếp");
        ended(id);

        assertThat(have(readers, "Họp lúc 8 giờ")).isEqualTo(before);
        assertThat(have(readers, "Họp lúc 9 giờ")).isEqualTo(READERS.size() - before);
        author.awaits("Đã nhận 18/");
    }

    @Test
    void whatWasSentIsCorrectedWhereItStands() {
        var reader = linked("TM0031");
        var id = approved(draft("Họp ở tầng 1", List.of("TM-P03")));
        ended(id);
        author.awaits("Đã nhận 1/6");
        offersNo(id, "Tạm dừng", "Hủy thông báo");

        correct("Họp ở tầng 2", "Có");
        reader.awaits("Họp ở tầng 2");
        ended(id);
        assertThat(reader.sees()).hasSize(1);
        assertThat(reader.sees().getFirst().labels()).contains("Đã nắm");
    }

    @Test
    void cancelledItGoesToNobodyElseAndTheStaleButtonSaysSo() {
        var readers = readers();
        var cancelled = audited("cancel-announcement");
        var id = begun("Nghỉ lễ");
        author.taps("Hủy thông báo");
        author.awaits("Anh/chị chắc chứ");
        for (int tap = 0; tap < 5; tap++) {
            author.taps("Đúng, hủy hẳn");
        }
        author.awaits("Thông báo số " + id + ": đã hủy");
        still(id);
        var got = have(readers, "Nghỉ lễ");
        assertThat(got).isBetween(2L, READERS.size() - 1L);
        author.awaits("Đã nhận " + got + "/"); // of itself, once what was on its way has arrived
        offersNo(id, "Tạm dừng", "Hủy thông báo");

        author.tapsForged("n:" + id + ":resume");
        author.awaits("Nút này không còn dùng được");
        author.tapsForged("n:" + id + ":pause");
        author.awaits("không làm được nữa vì thông báo đã hủy");
        assertThat(have(readers, "Nghỉ lễ")).isEqualTo(got);
        assertThat(audited("cancel-announcement")).isEqualTo(cancelled + 1);
    }

    @Test
    void onlyWhatFailedIsSentAgain() {
        var first = linked("TM0031");
        var other = linked("TM0032");
        TELEGRAM.faults().in(other, new Fault.Refused(400, "Bad Request: not today"));
        var id = approved(draft("Nộp hồ sơ", List.of("TM-P03")));
        ended(id);
        author.awaits("Đã nhận 1/6. Lỗi 1");
        TELEGRAM.faults().clear();

        author.taps("Gửi lại tin lỗi");
        other.awaits("Nộp hồ sơ");
        author.awaits("Đã nhận 2/6. Lỗi 0");
        ended(id);
        author.tapsForged("n:" + id + ":retry");
        author.awaits("Thông báo số " + id + ": đã gửi xong");
        still(id);
        assertThat(count(first, "Nộp hồ sơ")).isEqualTo(1);
        assertThat(count(other, "Nộp hồ sơ")).isEqualTo(1);
    }

    @Test
    void fiftyTapsConfirmOnceAndOnlyTheOthersAreReminded() {
        var keen = linked("TM0031");
        var slow = linked("TM0032");
        var id = approved(draft("Học tiếng Anh", List.of("TM-P03")));
        keen.awaits("Học tiếng Anh");
        slow.awaits("Học tiếng Anh");
        ended(id);
        for (int tap = 0; tap < 50; tap++) {
            keen.taps("Đã nắm");
        }
        keen.awaits("đã xác nhận thông báo này rồi");
        quiet();
        assertThat(count(keen, "đã ghi nhận anh/chị nắm được")).isEqualTo(1);
        author.taps("Cập nhật số liệu");
        author.awaits("Đã xác nhận 1. Được báo trực tiếp 0. Chưa xác nhận 5.");

        author.taps("Nhắc người chưa xác nhận");
        author.awaits("đang nhắc những người đã nhận mà chưa xác nhận");
        slow.awaits("Nhắc anh/chị");
        author.taps("Nhắc người chưa xác nhận");
        author.awaits("Trong 24 giờ qua đã nhắc rồi");
        assertThat(count(keen, "Nhắc anh/chị")).isZero();
        assertThat(count(slow, "Nhắc anh/chị")).isEqualTo(1);
    }

    @Test
    void anAuthorWhoLosesTheRoleBeforeItsTimeStartsNothingAndAnotherLetsItGo() {
        var reader = linked("TM0031");
        var start = Instant.now().plusSeconds(12);
        var id = approved(at(draft("Tập huấn", List.of("TM-P03")), start, null));
        author.awaits("đã được duyệt");
        dismiss("TM0011");

        await().atMost(PATIENCE).until(() -> state(id) == AnnouncementState.PAUSED);
        author.awaits("Lý do tạm dừng: người phụ trách không còn quyền");
        second.awaits("Anh/chị có quyền gửi");
        assertThat(reader.reads()).isEmpty();
        author.taps("Gửi tiếp");
        author.awaits("không có quyền gửi thông báo");
        second.taps("Gửi tiếp");
        reader.awaits("Tập huấn");
        second.awaits("Đã nhận 1/6");
    }

    @Test
    void anAuthorWhoLosesTheRoleAmidstStopsTheRun() {
        var readers = readers();
        var id = begun("Khảo sát");
        dismiss("TM0011");

        third.awaits("Anh/chị có quyền gửi");
        still(id);
        var got = have(readers, "Khảo sát");
        assertThat(got).isLessThan(READERS.size());
        third.taps("Gửi tiếp");
        ended(id);
        assertThat(have(readers, "Khảo sát")).isEqualTo(READERS.size());
    }

    @Test
    void whatIsTooLateWhileItStandsStillExpiresAndItsAuthorIsTold() {
        var readers = readers();
        var id = begun("Mời dự", Instant.now().plusSeconds(18));
        author.taps("Tạm dừng");
        author.awaits("Lý do tạm dừng: có người yêu cầu");

        await().atMost(PATIENCE).until(() -> state(id) == AnnouncementState.EXPIRED);
        author.awaits("đã quá hạn gửi; ai chưa nhận thì không nhận nữa");
        var got = have(readers, "Mời dự");
        assertThat(got).isLessThan(READERS.size());
        assertThat(author.awaits("Không gửi").text()).contains("Đã nhận " + got + "/");
        offersNo(id, "Gửi tiếp", "Hủy thông báo");
    }

    /** Neither the run's card nor the report; what was seen before the approval stands as it was. */
    private void offersNo(AnnouncementId id, String... labels) {
        assertThat(author.sees())
                .filteredOn(message -> message.text().contains("Thông báo số " + id + ": đã"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.labels()).doesNotContain(labels));
    }

    private AnnouncementId begun(String text) {
        return begun(text, null);
    }

    /** Some readers have it, others wait, and the author has the card of the run before the eyes. */
    private AnnouncementId begun(String text, @Nullable Instant late) {
        var id = approved(at(draft(text), null, late));
        await().atMost(PATIENCE).until(() -> have(readers(), text) >= 2);
        author.awaits(message ->
                message.labels().contains("Tạm dừng") && message.text().contains("Thông báo số " + id + ": đang gửi"));
        return id;
    }

    private void correct(String text, String inPlace) {
        author.taps("Sửa nội dung");
        author.awaits("nội dung mới cho thông báo");
        author.says(text);
        author.awaits("Bản tiếng Anh mới");
        author.taps("Không có bản tiếng Anh");
        author.awaits("có sửa tại chỗ theo nội dung mới");
        author.taps(inPlace);
        author.awaits("nội dung mới có hiệu lực ngay");
        author.taps("Gửi");
        author.awaits("nội dung mới đã có hiệu lực");
    }
}
