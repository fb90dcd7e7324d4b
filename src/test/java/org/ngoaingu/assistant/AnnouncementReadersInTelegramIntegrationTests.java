package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.announcement.AnnouncementId;
import org.ngoaingu.botapi.TelegramUser;

/** Readers who link late, leave, or move to another chat; and heads who tell the others in person. */
class AnnouncementReadersInTelegramIntegrationTests extends TelegramOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @AfterEach
    void comeBack() {
        sql.sql("update post set valid_to = null where valid_to = '2026-01-01'").update();
    }

    @Test
    void whoLinksLateGetsOnceWhatStillConcernsThem() throws InterruptedException {
        var id = approved(draft("Còn hiệu lực", List.of("TM-P03")));
        ended(id);
        var end = Instant.now().plusSeconds(12);
        var over = approved(at(draft("Hết hiệu lực", List.of("TM-P03")), null, end));
        ended(over);
        author.awaits("Không tới được 6");
        Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()));

        var late = linked("TM0031");
        late.awaits("Còn hiệu lực");
        late.taps("Đã nắm");
        late.awaits("đã ghi nhận");
        unlink(late);
        give(late, "TM0031");
        ended(id);
        assertThat(count(late, "Còn hiệu lực")).isEqualTo(1);
        assertThat(count(late, "Hết hiệu lực")).isZero();
    }

    @Test
    void whoLeavesAmidstGetsNothing() {
        var readers = readers();
        var id = paused("Tập trung");
        var gone = without(readers, "Tập trung");
        sql.sql("""
                update post p set valid_to = '2026-01-01' from chat c
                where c.person_id = p.person_id and c.address = ? and p.valid_to is null""").params(Long.toString(gone.id())).update();

        author.taps("Gửi tiếp");
        ended(id);
        assertThat(count(gone, "Tập trung")).isZero();
        assertThat(have(readers, "Tập trung")).isEqualTo(READERS.size() - 1);
        author.awaits("Đã nhận " + (READERS.size() - 1) + "/");
    }

    @Test
    void whoMovesWhileItStandsStillGetsItInTheNewChat() {
        var readers = readers();
        var id = paused("Chuyển chỗ");
        var moved = without(readers, "Chuyển chỗ");
        var code = READERS.get(readers.indexOf(moved));
        var other = stranger();
        unlink(moved);
        give(other, code);

        author.taps("Gửi tiếp");
        ended(id);
        assertThat(count(other, "Chuyển chỗ")).isEqualTo(1);
        assertThat(count(moved, "Chuyển chỗ")).isZero();
    }

    @Test
    void whoBlockedTheBotAndLinksAnotherChatWhileItStandsStillGetsItThere() {
        var readers = readers();
        var first = readers.getFirst();
        first.blocks();
        quiet();
        sql.sql("update chat set unreachable_since = null where address = ?")
                .params(Long.toString(first.id()))
                .update();
        var id = paused("Đổi máy");
        await().atMost(PATIENCE).until(() -> unreachable(id) > 0);
        var other = stranger();
        give(other, READERS.getFirst());

        author.taps("Gửi tiếp");
        ended(id);
        assertThat(count(other, "Đổi máy")).isEqualTo(1);
    }

    @Test
    void whoMovesWhileItWaitsForThemGetsItInTheNewChat() {
        var readers = readers();
        var id = approved(draft("Đang gửi"));
        await().atMost(PATIENCE).until(() -> have(readers, "Đang gửi") >= 2);
        var moved = readers.getLast();
        var other = stranger();
        give(other, READERS.getLast());
        unlink(moved);

        ended(id);
        assertThat(count(other, "Đang gửi") + count(moved, "Đang gửi")).isEqualTo(1);
        assertThat(have(readers, "Đang gửi") + count(other, "Đang gửi")).isEqualTo(READERS.size());
    }

    @Test
    void theHeadOfTheOfficeIsAskedAndTicksOff() {
        var head = linked("TM0030");
        var id = approved(draft("Báo trực tiếp", List.of("TM-P03")));
        ended(id);
        author.awaits("Đã nhận 1/6. Lỗi 0. Không tới được 5");
        author.taps("Nhờ thủ trưởng báo giúp");
        author.awaits("Em đã nhờ 1 thủ trưởng");
        author.taps("Nhờ thủ trưởng báo giúp");
        author.awaits("Em đã nhờ 0 thủ trưởng");
        head.awaits("chưa tới được 5 người của đơn vị");
        head.taps("Người cần báo trực tiếp");
        assertThat(head.awaits("Cần báo trực tiếp").text()).contains("Báo trực tiếp", "Lâm Thị Hồng Nhung");
        head.taps("Đã báo: Lâm Thị Hồng Nhung");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(head.awaits("Cần báo trực tiếp").labels())
                        .doesNotContain("Đã báo: Lâm Thị Hồng Nhung"));
        author.taps("Cập nhật số liệu");
        author.awaits("Được báo trực tiếp 1. Chưa xác nhận 5");

        var told = linked("TM0031");
        ended(id);
        assertThat(told.reads()).noneMatch(text -> text.contains("Báo trực tiếp"));
    }

    /** A run that stands still after some readers. */
    private AnnouncementId paused(String text) {
        var id = approved(draft(text));
        await().atMost(PATIENCE).until(() -> have(readers(), text) >= 2);
        author.awaits(message ->
                message.labels().contains("Tạm dừng") && message.text().contains("Thông báo số " + id + ": đang gửi"));
        author.taps("Tạm dừng");
        author.awaits("Lý do tạm dừng: có người yêu cầu");
        still(id);
        return id;
    }

    private static TelegramUser without(List<TelegramUser> readers, String text) {
        return readers.stream().filter(it -> count(it, text) == 0).findFirst().orElseThrow();
    }

    private int unreachable(AnnouncementId id) {
        return sql.sql("select count(*) from announcement_ledger(?, now()) where state = 'UNREACHABLE' and queued")
                .params(id.value())
                .query(Integer.class)
                .single();
    }
}
