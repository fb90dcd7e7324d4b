package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.BesideOthers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people of the invented district are answered on 22 November 2026. */
@BesideOthers
@SpringBootTest
@Import({InventedOffice.class, AnswersIntegrationTests.OnThatDay.class})
class AnswersIntegrationTests {

    @TestConfiguration
    static class OnThatDay {

        @Bean
        @Primary
        Clock thatDay() {
            return Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        }
    }

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void open() throws IOException {
        office.open(folder);
    }

    @Test
    void aSpecialistIsToldBothMilestonesWhereTheyStandAndWhatWouldDo() {
        var answer = office.talk("TM0031").ask("chỉ tiêu ngoại ngữ của tôi là gì?");

        assertThat(answer)
                .contains("# Đến hết ngày 31/12/2030 (đang thực hiện)")
                .contains(
                        "nhóm tính chỉ tiêu 35\u00a0%: cán bộ, công chức quận, đạt bậc 4 trở lên và ngoại ngữ chuyên ngành")
                .contains("# Đến hết ngày 31/12/2025 (đã kết thúc)")
                .contains("chỉ tiêu 25\u00a0%")
                .contains("> “35% cán bộ, công chức quận (tập trung vào")
                .contains("(mục III.2)")
                .contains("Trình độ bậc 4: IELTS 6.0, cấp ngày 15/01/2025, còn giá trị đến hết ngày 15/01/2027.")
                .contains("Đạt mức bậc 4 trở lên")
                .contains("IELTS 5.5")
                .contains("IELTS 6.0 còn giá trị đến hết ngày 15/01/2027; sau ngày đó không còn được tính.")
                .contains("không phải yêu cầu bắt buộc với từng người")
                .doesNotContain("BT-2030")
                .doesNotContain("anh/chị phải");
        assertThat(answer.indexOf("2030")).isLessThan(answer.indexOf("2025"));
    }

    @Test
    void whyNamesEachConditionWithItsValueAndSource() {
        assertThat(office.talk("TM0031").ask("vì sao?"))
                .contains("# Vì sao tính vào chỉ tiêu 35\u00a0%")
                .contains("công chức (theo số liệu tính đến 01/12/2025)")
                .contains("khối Nhà nước (theo loại đơn vị, số liệu tính đến 01/12/2025)")
                .contains("✗ ")
                .doesNotContain("? ");
    }

    @Test
    void aManagerUnderFortyIsInTheFocusAndLearnsUntilWhen() {
        assertThat(office.talk("TM0030").ask("toi thuoc chi tieu nao"))
                .contains("thuộc diện đó.")
                .contains("Dưới 40 tuổi đến hết ngày 15/04/2028; sau ngày đó không còn thuộc diện tập trung");
    }

    @Test
    void whatIfAppointedOrCertifiedOrLater() {
        var talk = office.talk("TM0031");

        assertThat(talk.ask("nếu tôi có IELTS 5.0 thì sao?")).contains("bậc 3").contains("chưa đạt mức bậc 4");
        assertThat(talk.ask("nếu tôi có JLPT N2?")).contains("bậc 4 trở lên").contains("đạt mức bậc 4");
        assertThat(talk.ask("nếu tôi được bổ nhiệm phó trưởng phòng thì sao"))
                .contains("# Nếu anh/chị được bổ nhiệm: phó trưởng phòng")
                .contains("Không đổi: thuộc nhóm tính chỉ tiêu 35\u00a0%")
                .contains("thuộc diện tập trung");
        assertThat(talk.ask("nếu tôi chuyển sang phường Hạ Mộc làm phó chủ tịch thì sao"))
                .contains("Không còn:");
        assertThat(talk.ask("nếu đến ngày 31/12/2031 thì sao")).contains("31/12/2031");
    }

    @Test
    void contractStaffAreInNoQuotaButMayBeNominated() {
        assertThat(office.talk("TM0034").ask("chỉ tiêu của tôi"))
                .contains("không thuộc chỉ tiêu nào")
                .contains("lao động hợp đồng")
                .contains("VI.2");
    }

    @Test
    void aClaimAndACertificateWithoutItsDayDoNotCountAndSaySo() {
        assertThat(office.talk("TM0014").ask("chỉ tiêu của tôi"))
                .contains("IELTS 6.0: loại có thời hạn nhưng chưa có ngày cấp nên chưa được tính");
        assertThat(office.talk("TM0012").ask("chỉ tiêu của tôi")).contains("Đã từng đạt bậc 4");
    }

    @Test
    void anUnknownFactIsNamedWithWhoCanSupplyIt() {
        var code = database.sql("""
                        select code from staff_facts(date '2026-11-22')
                        where level = 'COMMUNE' and manager and requires_language is null
                            and birth_date > date '1990-01-01' limit 1""").query(String.class).single();

        assertThat(office.talk(code).ask("chỉ tiêu của tôi"))
                .contains("chưa xác định, vì thiếu thông tin")
                .contains("có thể bổ sung");
    }

    @Test
    void headsAskAboutTheirPeopleAndNobodyElse() {
        var head = office.talk("TM0061");
        var own = database.sql("""
                        select p.code, p.name from person p join staff_facts(date '2026-11-22') f on f.person_id = p.id
                        where f.unit_id = (select unit_id from staff_facts(date '2026-11-22') where code = 'TM0061')
                            and p.code <> 'TM0061' limit 1""")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .single();

        assertThat(head.ask("/chitieu " + own[0])).contains("Chỉ tiêu ngoại ngữ của " + own[1]);
        assertThat(head.ask("/chitieu " + own[1].toLowerCase(Locale.ROOT)))
                .contains("Chỉ tiêu ngoại ngữ của " + own[1]);
        assertThat(head.ask("/chitieu TM0031"))
                .isEqualTo(head.ask("/chitieu 99999999"))
                .contains("không tìm thấy người đó");
        assertThat(office.talk("TM0031").ask("/chitieu " + own[0])).contains("không tìm thấy người đó");
        assertThat(database.sql("select count(*) from audit_entry where act = 'see-quota' and actor = :actor")
                        .param("actor", "person:" + office.person("TM0061").value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void buttonsAskRightsAgain() {
        var reply = office.talk("TM0031").replies("chỉ tiêu của tôi").getLast();
        var why = reply.choices().stream()
                .map(Choice::data)
                .filter(data -> data.endsWith(":why"))
                .findFirst()
                .orElseThrow();

        assertThat(office.talk("TM0031").press(why)).contains("# Vì sao");
        assertThat(office.talk("TM0034").press(why)).contains("không tìm thấy người đó");
        assertThat(office.talk("TM0034").press("q:-1:why")).contains("không tìm thấy người đó");
        assertThat(office.talk("TM0034").press("q:999999999999999999999:why")).contains("không tìm thấy người đó");
    }

    @Test
    void speaksEnglishBesideVietnamese() {
        assertThat(office.talk("TM0031").in(Locale.ENGLISH).ask("which quota line applies to me"))
                .contains("By the end of 31/12/2030 (under way)")
                .contains("the whole authority under the plan")
                .doesNotContain("anh/chị");
    }

    @Test
    void everyReplyFitsTheLimitsOfAMessage() {
        for (var code : new String[] {"TM0001", "TM0031", "TM0061", "TM0034"}) {
            assertThat(office.talk(code).replies("chỉ tiêu của tôi"))
                    .extracting(Reply::text)
                    .allSatisfy(text -> assertThat(text).hasSizeLessThan(4_096));
        }
    }
}
