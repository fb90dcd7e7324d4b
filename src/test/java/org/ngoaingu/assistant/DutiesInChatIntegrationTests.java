package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.assistant.ScriptedTalk.Side;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.staff.UnitId;
import org.springframework.beans.factory.annotation.Autowired;

/** The year's letter goes from an administrator's chat to the heads whom it binds, and to nobody else. */
class DutiesInChatIntegrationTests extends OfficeTalks {

    private static final String LETTER = "Báo cáo kết quả bồi dưỡng ngoại ngữ";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy");

    @Autowired
    Clock clock;

    private Side admin;
    private UnitId top;

    @BeforeEach
    void open() {
        top = root();
        admin = admin("TM0011");
    }

    @AfterEach
    void clear() {
        sql.sql("update duty_day set withdrawn_by = 'test', withdrawn_at = now() where withdrawn_at is null")
                .update();
    }

    @Test
    void aLetterIsEnteredShownToWhomItBindsMarkedAsDoneAndTakenBack() {
        enter(LETTER, "các phòng, ban thuộc quận");
        admin.hears("Em đã ghi. Các đơn vị được giao sẽ thấy");
        assertThat(admin.hears("# Việc có thời hạn").text())
                .contains(LETTER)
                .contains("các đơn vị thuộc quyền thực hiện; theo văn bản số 123/PNV");

        var division = head("DIVISION");
        var card = division.says("/nhiemvu").hears(LETTER);
        assertThat(card.text()).contains("đơn vị chủ trì; theo văn bản số 123/PNV");
        assertThat(card.choices()).extracting(Choice::label).containsExactly("Đã xong: " + LETTER);
        var school = head("PUBLIC_UNIT");
        assertThat(school.says("/nhiemvu").hears("Việc có thời hạn").text()).doesNotContain(LETTER);

        division.presses("Đã xong: " + LETTER).hears("Em đã ghi là xong");
        assertThat(division.hears("# Việc có thời hạn").text()).doesNotContain(LETTER);

        admin.presses("Rút lại: " + LETTER).hears("Em đã rút việc này");
        assertThat(admin.hears("# Việc có thời hạn").text()).doesNotContain(LETTER);
    }

    @Test
    void anInternalDayIsCalledInternal() {
        admin.says("/nhiemvu TM").hears("# Việc có thời hạn");
        admin.presses("Đặt hạn nội bộ").hears("Đặt hạn nội bộ cho việc nào");
        admin.presses("rà soát, thống kê trình độ ngoại ngữ").hears("Hạn nội bộ là ngày nào");
        admin.says(inDays(30)).hears("bấm Gửi");
        admin.presses("Gửi").hears("Em đã ghi");
        assertThat(admin.hears("# Việc có thời hạn").text()).contains("hạn nội bộ cho IV.2, kế hoạch không ghi ngày");
    }

    @Test
    void buttonsOfOthersDoNothingAndTellNothing() {
        enter("Việc riêng của quận", "các phòng, ban thuộc quận");
        admin.hears("Em đã ghi");
        var id = sql.sql("select max(id) from duty_day").query(Long.class).single();
        var member = talks.of(person("TM0031"));
        member.says("/nhiemvu").hears("không phụ trách hay quản trị đơn vị nào");
        for (var data : new String[] {
            "t:u%d.%d:drop".formatted(top.value(), id),
            "t:u%d.%d:done".formatted(top.value(), id),
            "t:u%d:show".formatted(top.value()),
            "t:u99999999999999999999:show",
            "t::drop",
            "t:u1.'; drop table duty_day:done"
        }) {
            member.pressesData(data);
            assertThat(member.hears("").text()).doesNotContain("Việc riêng");
        }
        assertThat(sql.sql("select count(*) from duty_day where id = ? and withdrawn_at is null")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void enter(String what, String whom) {
        admin.says("/nhiemvu TM").hears("# Việc có thời hạn");
        admin.presses("Ghi việc theo văn bản").hears("Văn bản đề nghị việc gì");
        admin.says(what).hears("giao cho những đơn vị nào");
        admin.presses(whom).hears("Hạn cuối là ngày nào");
        admin.says(inDays(20)).hears("Số, ký hiệu văn bản");
        admin.says("123/PNV").hears("bấm Gửi");
        admin.presses("Gửi");
    }

    private String inDays(int days) {
        return TYPED.format(LocalDate.now(clock).plusDays(days));
    }

    /** The head of some unit of the kind at district level. */
    private Side head(String kind) {
        return talks.of(person(sql.sql("""
                        select head_code from unit_details(:day)
                        where kind = :kind and level = 'DISTRICT' and head_code is not null and head_code <> 'TM0011'
                        order by code limit 1""")
                .param("day", LocalDate.now(clock))
                .param("kind", kind)
                .query(String.class)
                .single()));
    }
}
