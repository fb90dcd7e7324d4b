package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.platform.Folded;
import org.ngoaingu.platform.Today;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.FactRequests;
import org.ngoaingu.staff.PersonFact;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators and heads look up people and units of the invented district, correct facts and answer questions. */
class RecordsInChatIntegrationTests extends OfficeTalks {

    @Autowired
    FactRequests requests;

    @Test
    void anAdministratorFindsPeopleByCodeAndByNameWithoutTones() {
        var admin = admin("TM0011");
        var name = name("TM0031");

        var card = admin.says("/canbo TM0031").hears("# " + name).text();
        assertThat(card)
                .contains("(TM0031)")
                .contains("- Ngày sinh: ")
                .contains("- Đối tượng: công chức (theo số liệu tính đến 01/12/2025)")
                .contains("- Số điện thoại: ")
                .contains("- Khối: khối Nhà nước (theo loại đơn vị");
        assertThat(admin.says("/canbo " + folded(name)).hears("(TM0031)").text())
                .isEqualTo(card);

        var several = admin.says("/canbo thi").hears("khớp với «thi»");
        assertThat(several.choices()).hasSizeBetween(2, 8);
        assertThat(several.choices()).extracting(Choice::label).allMatch(label -> label.matches(".*\\(TM\\d+\\), .+"));
        admin.pressesData(several.choices().getFirst().data()).hears("- Ngày sinh: ");
        assertThat(audited("see-record", "TM0011")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aHeadSeesTheOwnUnitAndNothingElseEvenByTypedName() {
        var head = talks.of(person("TM0061"));
        var unit = unitOf("TM0061");
        var own = sql.sql("""
                        select code from staff_facts(current_date)
                        where unit_id = :unit and code <> 'TM0061' limit 1""").param("unit", unit).query(String.class).single();

        var card = head.says("/canbo " + own).hears("(" + own + ")");
        assertThat(card.text()).doesNotContain("Số điện thoại");
        assertThat(card.choices()).extracting(Choice::label).doesNotContain("Sửa thông tin");
        var foreign = head.says("/canbo TM0031").hears("không tìm thấy").text();
        assertThat(head.says("/canbo TM99999").hears("không tìm thấy").text()).isEqualTo(foreign);
        assertThat(head.says("/canbo " + name("TM0031")).hears("không tìm thấy").text())
                .isEqualTo(foreign);

        assertThat(head.says("/donvi").hears("- Loại đơn vị: ").text()).contains("Thủ trưởng: TM0061");
        var other =
                head.says("/donvi phong noi vu").hears("không tìm thấy đơn vị").text();
        assertThat(head.says("/donvi khong co").hears("không tìm thấy đơn vị").text())
                .isEqualTo(other);
        talks.of(person("TM0031")).says("/donvi").hears("không phụ trách hay quản trị đơn vị nào");
    }

    @Test
    void aCorrectionIsReviewedConfirmedAndChangesTheQuota() {
        var admin = admin("TM0011");
        var quota =
                admin.says("/chitieu TM0032").hears("Chỉ tiêu ngoại ngữ của").text();
        assertThat(quota).doesNotContain("lao động hợp đồng");

        admin.says("/canbo TM0032").hears("(TM0032)");
        admin.presses("Sửa thông tin").hears("sửa mục nào");
        admin.presses("đối tượng").hears("Sửa đối tượng của");
        admin.presses("Lao động hợp đồng").hears("Từ ngày nào");
        admin.says("ngày đẹp trời").hears("chưa đọc được ngày");
        admin.presses("Từ hôm nay").hears("Lý do sửa");
        var review = admin.says("ghi nhầm khi nhập").hears("Anh/chị xác nhận chứ");
        assertThat(admin.fresh().getFirst().text())
                .contains("Hiện nay: công chức")
                .contains("Sửa thành: lao động hợp đồng")
                .contains("Lý do: ghi nhầm khi nhập");
        assertThat(review.choices()).hasSize(2);
        admin.presses("Có").hears("Đã sửa");
        assertThat(admin.hears("# ").text()).contains("lao động hợp đồng (được điều chỉnh từ ngày");

        assertThat(admin.says("/chitieu TM0032").hears("Chỉ tiêu ngoại ngữ của").text())
                .contains("lao động hợp đồng")
                .isNotEqualTo(quota);
        assertThat(sql.sql("select actor || ' ' || why from audit_entry where act = 'correct' and subject = :subject")
                        .param("subject", "person:" + office.person("TM0032").value() + " fact:CATEGORY")
                        .query(String.class)
                        .list())
                .containsExactly("person:" + office.person("TM0011").value() + " ghi nhầm khi nhập");
    }

    @Test
    void aUnitsFactIsCorrectedToo() {
        var admin = admin("TM0011");

        admin.says("/donvi TM-P03").hears("(TM-P03)");
        admin.presses("Sửa thông tin").hears("sửa mục nào");
        admin.presses("yêu cầu sử dụng ngoại ngữ").hears("Sửa yêu cầu");
        admin.presses("Có").hears("Từ ngày nào");
        admin.presses("Từ hôm nay").hears("Lý do");
        admin.says("theo công văn của quận").hears("xác nhận chứ");
        admin.presses("Không").hears("không sửa gì");
        assertThat(sql.sql("select count(*) from correction where fact = 'REQUIRES_LANGUAGE' and unit_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPersonIsAddedAndLeaves() {
        var admin = admin("TM0011");

        admin.says("/donvi TM-P02").hears("(TM-P02)");
        admin.presses("Thêm người").hears("Mã cán bộ");
        admin.says("TM9001").hears("Họ và tên");
        admin.says("Lê Thị Thử Thêm").hears("Ngày sinh");
        admin.says("1/2/1990").hears("Người này là");
        admin.presses("Công chức").hears("Chức vụ");
        admin.says("Chuyên viên").hears("từ ngày nào");
        admin.says("1/1/2026").hears("Lý do");
        assertThat(admin.says("tuyển dụng").hears("xem lại trước khi gửi").text())
                .contains("- Mã cán bộ: TM9001")
                .contains("- Từ ngày: 01/01/2026");
        admin.says("sửa mã thành TM0011").hears("- Mã cán bộ: TM0011");
        admin.presses("Gửi").hears("đã có người giữ");
        admin.says("sửa mã thành TM9001").hears("- Mã cán bộ: TM9001");
        admin.presses("Gửi").hears("Đã thêm");
        admin.says("/canbo thu them").hears("(TM9001)");

        admin.presses("Sửa thông tin").hears("sửa mục nào");
        admin.presses("thôi giữ vị trí").hears("Ngày cuối cùng");
        admin.says("hôm qua").hears("Lý do");
        admin.says("chuyển công tác").hears("Ngày cuối cùng");
        admin.hears("xác nhận");
        admin.presses("Có").hears("không giữ vị trí công tác chính");
    }

    @Test
    void nobodyCorrectsThemselvesAndAStaleOrForgedTargetIsRefused() {
        var admin = admin("TM0011");

        var own = admin.says("/canbo TM0011").hears("(TM0011)");
        assertThat(own.choices()).extracting(Choice::label).doesNotContain("Sửa thông tin");
        var other = admin("TM0003");
        other.says("/canbo TM0011").hears("(TM0011)");
        var begin =
                other.presses("Sửa thông tin").hears("sửa mục nào").choices().getFirst();
        rights.revoke(FIRST, office.person("TM0003"), root(), Today.here(), "thôi");
        other.pressesData(begin.data()).hears("chưa sửa theo anh/chị được");
    }

    @Test
    void theFirstAdministratorLooksUpAndIsAnsweredWithoutAQuotaOfTheirOwn() {
        var first = talks.of(FIRST);

        first.says("/chitieu").hears("không gắn với cán bộ nào");
        first.says("vì sao tôi thuộc nhóm này?").hears("không gắn với cán bộ nào");
        first.says("nếu tôi có IELTS 6.0 thì sao?").hears("không gắn với cán bộ nào");
        first.says("/chitieu TM0031").hears("Chỉ tiêu ngoại ngữ của " + name("TM0031"));
        first.presses("Vì sao?").hears("# Vì sao");
        first.says("/canbo TM0031").hears("(TM0031)");
        first.says("/donvi").hears("(TM)");
        assertThat(sql.sql("select count(*) from audit_entry where actor = 'first-administrator' and act like 'see-%'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aMissingFactIsAskedForAnsweredOnceAndComesBackWithTheNewQuota() {
        var code = sql.sql("""
                        select code from staff_facts(current_date) where level = 'COMMUNE' and manager
                            and requires_language is null and birth_date > date '1990-01-01' order by code limit 1""").query(String.class).single();
        var asker = talks.of(person(code));
        asker.says("chỉ tiêu của tôi").hears("chưa xác định, vì thiếu thông tin");
        asker.presses("Hỏi người phụ trách").hears("chưa có quản trị viên nào");
        var first = talks.of(FIRST);
        first.says("/chitieu " + code).hears("chưa xác định, vì thiếu thông tin");
        first.presses("Hỏi người phụ trách").hears("Anh/chị là người bổ sung được");
        first.presses("yêu cầu sử dụng ngoại ngữ").hears("Sửa yêu cầu sử dụng ngoại ngữ");

        var near = admin("TM0011");
        var far = admin("TM0003");
        asker.presses("Hỏi người phụ trách").hears("Em đã hỏi");
        var question = near.hears("cần xác định yêu cầu sử dụng ngoại ngữ của cán bộ mã " + code);
        assertThat(question.text()).doesNotContain(name(code));
        assertThat(question.choices()).extracting(Choice::label).containsExactly("có", "không", "Mở hồ sơ");
        far.hears("cần xác định");
        asker.presses("Hỏi người phụ trách").hears("đang chờ trả lời");

        near.presses("Mở hồ sơ").hears("(" + code + ")");
        near.presses("có").hears("đã ghi và báo người hỏi");
        var back = asker.hears("Câu hỏi của anh/chị đã có trả lời");
        assertThat(back.text())
                .contains("cán bộ mã " + code + " là có")
                .contains("Chỉ tiêu ngoại ngữ của anh/chị")
                .doesNotContain("chưa xác định, vì thiếu");
        far.presses("không").hears("đã được trả lời lúc");
        assertThat(sql.sql("select value || '/' || reason from correction where fact = 'REQUIRES_LANGUAGE'")
                        .query(String.class)
                        .list())
                .containsExactly("true/trả lời câu hỏi của " + code);
    }

    @Test
    void oneWaitsForFiveAnswersAtMostAndAQuestionIsPutOnce() {
        var head = office.person("TM0061");
        var own = sql
                .sql("select code from staff_facts(current_date) where unit_id = :unit and code <> 'TM0061' limit 2")
                .param("unit", unitOf("TM0061"))
                .query(String.class)
                .list()
                .stream()
                .map(office::person)
                .toList();
        var facts = List.of(PersonFact.MANAGER, PersonFact.TEACHES_LANGUAGE, PersonFact.CATEGORY);

        var asked = own.stream()
                .flatMap(person -> facts.stream().map(fact -> requests.ask(head, person, fact)))
                .toList();
        assertThat(asked.subList(0, 5)).allMatch(FactRequests.Asked.Open.class::isInstance);
        assertThat(asked.get(5)).isInstanceOf(FactRequests.Asked.TooMany.class);
        assertThat(requests.ask(head, own.getFirst(), facts.getFirst())).isInstanceOf(FactRequests.Asked.Waiting.class);
        assertThat(requests.ask(head, office.person("TM0031"), facts.getFirst()))
                .isInstanceOf(FactRequests.Asked.Refused.class);

        sql.sql("update fact_request set asked_at = asked_at - interval '15 days'")
                .update();
        assertThat(requests.ask(head, own.getLast(), facts.getLast())).isInstanceOf(FactRequests.Asked.Open.class);

        var question = ((FactRequests.Asked.Open) asked.getFirst()).question();
        assertThat(requests.answer(new Actor.Person(head), question.id(), "true", "thử"))
                .isInstanceOf(FactRequests.Answered.Refused.class);
        assertThat(requests.answer(FIRST, question.id(), "true", "thử"))
                .as("expired")
                .isEqualTo(new FactRequests.Answered.Late(null));
    }

    private long unitOf(String code) {
        return sql.sql("select unit_id from staff_facts(current_date) where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private int audited(String act, String code) {
        return sql.sql("select count(*) from audit_entry where act = :act and actor = :actor")
                .param("act", act)
                .param("actor", "person:" + office.person(code).value())
                .query(Integer.class)
                .single();
    }

    private static String folded(String name) {
        return Folded.of(name).value();
    }
}
