package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.account.ErasureGranted;
import org.ngoaingu.assistant.ScriptedTalk.Side;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.platform.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A certificate from a photo to verified, and back, by people of the invented district. */
class CertificatesInChatIntegrationTests extends OfficeTalks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    /** Holds no certificate in the roster, and is in an open line. */
    private static final String STAFF = "TM0004";

    private static final String OFFICER = "TM0011";

    @Autowired
    ApplicationEventPublisher events;

    private Side person;
    private Side officer;
    private long since;

    @BeforeEach
    void open() {
        since = lastAudited();
        person = talks.of(person(STAFF));
        officer = admin(OFFICER);
    }

    @AfterEach
    void empty() {
        sql.sql("delete from certificate where submission_id is not null").update();
        sql.sql("delete from certificate_evidence").update();
        sql.sql("delete from certificate_submission").update();
        sql.sql("delete from conversation_draft").update();
        sql.sql("delete from wrong_fact").update();
        sql.sql("delete from message_key where key like 'out:%'").update();
    }

    @Test
    void aPhotoWithACaptionBecomesAVerifiedCertificateAndTheQuotaAnswerChanges() {
        person.says("/chitieu").hears("Chưa có chứng chỉ đã thẩm định");

        var first = person.sends("ielts 6.0 thi tháng 3/2025", photo()).hears("Ngày cấp ghi trên chứng chỉ");
        assertThat(first.choices()).isEmpty();
        person.says(issued()).hears("Anh/chị thi ở đâu");
        person.presses("Tại trung tâm ở Việt Nam").hears("nơi tổ chức thi");
        person.presses("Bỏ qua").hears("Số hiệu");
        person.says("24vn 001").hears("Mạc Thị Thu Hà, sinh ngày 12/03/1987");
        var review = person.presses("Có").hears("xem lại trước khi gửi").text();
        assertThat(review)
                .contains("- Loại: IELTS")
                .contains("- Điểm: 6")
                .contains("- Ngày thi: tháng 3/2025")
                .contains("- Số hiệu: 24VN001")
                .contains("- Ảnh, PDF: 1 tệp")
                .contains("bậc 4 (B2)")
                .contains("bảng quy đổi mặc định, đơn vị chưa có quyết định");
        person.presses("Gửi").hears("Em đã nhận hồ sơ số");
        officer.hears("1 hồ sơ chứng chỉ đang chờ anh/chị thẩm định");

        var card = claimed();
        assertThat(card.text())
                .contains("# IELTS 6.0")
                .contains("Mạc Thị Thu Hà (TM0004)")
                .contains("- Ngày thi: tháng 3/2025")
                .contains("Khớp: Tên trên chứng chỉ khớp")
                .contains("Cần xem: ");
        var file = officer.presses("Xem tệp 1").hears("Tệp 1 của hồ sơ");
        assertThat(officer.file(file).type()).isEqualTo("image/jpeg");
        assertThat(audited("see-evidence", OFFICER)).isEqualTo(1);
        person.says("/hoso").hears("đang được thẩm định");
        officer.presses("Duyệt").hears("Không có hồ sơ chứng chỉ nào đang chờ");

        person.hears("đã được thẩm định và được tính từ nay");
        person.says("/chitieu").hears("bậc 4");
        assertThat(person.says("/hoso").hears("Chứng chỉ của anh/chị").text())
                .contains("IELTS 6.0: bậc 4 (B2)")
                .contains("đã thẩm định");
    }

    @Test
    void aReturnedSubmissionIsCorrectedAndSubmittedAgain() {
        submit("IELTS");
        claimed();
        officer.presses("Trả lại…").hears("Lý do là gì");
        officer.says("Ảnh bị mờ, anh chị chụp lại mặt trước.").hears("được trả lại để bổ sung");

        person.hears("Ảnh bị mờ");
        person.presses("Sửa và nộp lại").hears("Anh/chị thi ngày nào");
        person.presses("Không nhớ").hears("giữ các tệp đã nộp");
        assertThat(person.presses("Giữ tệp đã nộp")
                        .hears("xem lại trước khi gửi")
                        .text())
                .contains("- Nộp lại từ hồ sơ số: ")
                .contains("- Loại: IELTS")
                .contains("- Tệp của hồ sơ trước: 1");
        person.sends("", photo()).hears("- Ảnh, PDF mới: 1 tệp");
        person.presses("Gửi").hears("Em đã nhận hồ sơ số");
        assertThat(states()).containsExactly("RETURNED", "WAITING");
        claimed();
        officer.presses("Duyệt").hears("Không có hồ sơ");
        person.hears("đã được thẩm định");
        assertThat(states()).containsExactly("RETURNED", "APPROVED");
    }

    @Test
    void aRevokedCertificateCountsNoMoreAndItsHistoryStays() {
        submit("IELTS");
        claimed();
        officer.presses("Duyệt").hears("Không có hồ sơ");
        person.says("/chitieu").hears("Trình độ bậc 4");

        officer.says("/canbo " + STAFF).hears("(" + STAFF + ")");
        officer.presses("Hồ sơ chứng chỉ").hears("đã nộp 1 hồ sơ");
        officer.pressesData(officer.fresh().getLast().choices().getFirst().data())
                .hears("đã thẩm định");
        officer.presses("Thu hồi…").hears("không còn được tính từ ngày nào");
        officer.presses("Từ hôm nay").hears("Lý do là gì");
        officer.says("Nơi cấp báo chứng chỉ không có trong sổ.").hears("đã thu hồi");

        person.hears("đã được thu hồi");
        person.says("/chitieu").hears("Chưa có chứng chỉ đã thẩm định");
        person.says("/hoso").hears("đã thu hồi");
    }

    @Test
    void aRejectionAndAWithdrawalAreSaidAndNothingCounts() {
        submit("IELTS");
        claimed();
        officer.presses("Không chấp nhận…").hears("Lý do là gì");
        officer.says("Đây không phải chứng chỉ ngoại ngữ.").hears("không được chấp nhận");
        person.hears("Đây không phải chứng chỉ ngoại ngữ.");

        submit("TOEFL iBT");
        person.says("/hoso").hears("chờ thẩm định");
        person.pressesData(person.fresh().getLast().choices().getFirst().data()).hears("Quá trình");
        person.presses("Rút hồ sơ").hears("sẽ bị xoá");
        person.presses("Rút hồ sơ").hears("Em đã rút hồ sơ");
        assertThat(states()).containsExactly("REJECTED", "WITHDRAWN");
        assertThat(sql.sql("select count(*) from certificate_evidence where gone_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        person.says("/chitieu").hears("Chưa có chứng chỉ đã thẩm định");
    }

    @Test
    void anOwnCertificateIsRefusedAndTwoOfficersGiveOneDecision() {
        var other = admin("TM0003");
        submit("IELTS");
        var data = queued(officer).data();
        var theirs = queued(other).data();
        officer.pressesData(data).hears("# IELTS 6.0");
        other.pressesData(theirs).hears("Đồng nghiệp đang thẩm định");
        var approve = officer.button("Duyệt").data();
        officer.pressesData(approve).hears("Không có hồ sơ");
        other.pressesData(theirs).hears("Hồ sơ này đã có người xử lý (duyệt)");
        for (var late : List.of(OFFICER, "TM0003")) {
            assertThat(office.talk(late).press(approve)).contains("Hồ sơ này đã có người xử lý (duyệt)");
        }
        assertThat(sql.sql("select count(*) from certificate where submission_id is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        office.administers(STAFF);
        submit("TOEFL iBT");
        person.says("/duyet").hears("Không có hồ sơ");
        var own = sql.sql("select max(id) from certificate_submission")
                .query(Long.class)
                .single();
        assertThat(office.talk(STAFF).press("v:" + own + ":approve")).contains("chính mình");
        assertThat(states()).containsExactly("APPROVED", "WAITING");
        assertThat(audited("refuse-verify", STAFF)).isEqualTo(1);
    }

    @Test
    void forgedButtonsAndColleaguesGetNothingAndTheTrailShowsIt() {
        submit("IELTS");
        var id = sql.sql("select max(id) from certificate_submission")
                .query(Long.class)
                .single();
        // a chat is answered only on buttons that it was offered; these get past that
        talks.of(person("TM0062")).pressesData("v:" + id + ":show").hears("Nút này không còn dùng được");
        var stranger = office.talk("TM0062");
        for (var act : List.of("show", "file.0", "withdraw.sure")) {
            assertThat(stranger.press("h:" + id + ":" + act)).contains("Không tìm thấy hồ sơ này");
        }
        for (var act : List.of("show", "claim", "file.0", "approve", "release")) {
            assertThat(stranger.press("v:" + id + ":" + act)).isNotBlank().doesNotContain("IELTS");
        }
        assertThat(stranger.press("f:decide-certificate:" + id + ".REJECT")).contains("dành cho quản trị viên");
        for (var data :
                List.of("v:-1:show", "v:99999999999999999999:approve", "v:x:claim", "v:p7:of", "v:0:nonsense")) {
            assertThat(stranger.press(data)).isNotBlank();
        }
        assertThat(stranger.press("f:submit-certificate:" + id)).contains("không phải hồ sơ được trả lại cho anh/chị");
        assertThat(states()).containsExactly("WAITING");
        assertThat(audited("refuse-submission", "TM0062")).isEqualTo(3);
        assertThat(audited("refuse-verify", "TM0062")).isGreaterThanOrEqualTo(5);
        assertThat(audited("see-evidence", "TM0062")).isZero();
    }

    @Test
    void fiftyTapsSubmitOnce() {
        toReview("IELTS");
        var send = person.button("Gửi").data();
        person.says("!" + send);
        for (int tap = 1; tap < 50; tap++) {
            person.again("!" + send);
        }
        person.hears("Em đã nhận hồ sơ số");
        person.hears("Việc này em đã nhận rồi");
        assertThat(states()).containsExactly("WAITING");
        assertThat(person.fresh())
                .filteredOn(reply -> reply.text().contains("Em đã nhận hồ sơ số"))
                .hasSize(1);
    }

    @Test
    void badAnswersAreSaidAndAskedAgain() {
        person.says("/nop").hears("loại chứng chỉ nào");
        person.says("bằng lái xe").hears("loại chứng chỉ nào");
        person.says("ielts").hears("Điểm tổng IELTS");
        person.says("11").hears("Thang điểm IELTS không có điểm này");
        person.says("6,3").hears("không có điểm lẻ");
        person.says("6,5").hears("Ngày cấp");
        person.says("31/2/2026").hears("chưa đọc được ngày");
        person.says("3/2025").hears("cả ngày, tháng và năm");
        person.says(Today.here().plusDays(3).format(DAY)).hears("ở tương lai");
        person.says("toeic 600 là bậc mấy").hears("Ngày cấp ghi trên chứng chỉ");
        assertThat(person.fresh()).extracting(Reply::text).anyMatch(text -> text.contains("TOEIC"));
        person.says("12/5/24").hears("quá thời hạn 2 năm");
        person.says("sửa loại thành hsk").hears("HSK: trên chứng chỉ ghi mức nào");
        person.says("huỷ").hears("dừng");
        assertThat(states()).isEmpty();
    }

    @Test
    void anOldCertificateBIsLevelTwoAndADegreeWaitsForADecision() {
        person.says("cho tôi nộp bằng B tiếng Anh").hears("Ngày cấp");
        person.says("12/5/2010").hears("Số hiệu");
        person.presses("Không có số").hears("Đơn vị nào cấp");
        person.presses("Bỏ qua").hears("sinh ngày");
        person.presses("Có").hears("gửi ảnh chụp");
        assertThat(person.sends("", photo()).hears("xem lại").text())
                .contains("trình độ B (bậc 2)")
                .contains("- Ngoại ngữ: Tiếng Anh")
                .contains("bậc 2 (A2)");
        person.presses("Gửi").hears("chưa tới mức");

        person.says("/nop").hears("loại chứng chỉ nào");
        person.presses("Bằng ngành ngoại ngữ").hears("bằng không tự quy ra bậc");
        person.presses("Tiếng Anh").hears("Ngày cấp");
        person.says("30/6/2012").hears("Số hiệu");
        person.presses("Không có số").hears("Đơn vị nào cấp");
        person.presses("Bỏ qua").hears("sinh ngày");
        person.presses("Có").hears("gửi ảnh chụp");
        assertThat(person.sends("", photo()).hears("xem lại").text()).contains("chờ cơ quan nội vụ quyết định");
        person.presses("Gửi").hears("Em đã nhận hồ sơ số");

        var waiting = officer.says("/duyet").hears("hồ sơ chứng chỉ đang chờ. ").choices();
        officer.pressesData(waiting.getLast().data()).hears("Văn bằng miễn thi chứ không có bậc");
        officer.presses("Ấn định bậc…").hears("ấn định bậc mấy");
        officer.presses("Bậc 4 (B2)").hears("Lý do là gì");
        officer.says("Cử nhân ngôn ngữ Anh, đã đối chiếu bản chính.").hears("bậc 4, do người thẩm định ấn định");
        person.hears("được tính từ nay");
        person.says("/chitieu").hears("Trình độ bậc 4");
    }

    @Test
    void aWrongFactGoesToTheOfficersWithItsProofAndTheAnswerComesBack() {
        person.says("/hoso").hears("Chứng chỉ của anh/chị");
        person.presses("Thông tin chưa đúng").hears("Thông tin nào của anh/chị chưa đúng");
        person.presses("Ngày sinh").hears("Thông tin đúng là gì");
        person.says("Tôi sinh ngày 12/4/1987").hears("quyết định, giấy tờ chứng minh");
        assertThat(person.sends("", photo()).hears("xem lại trước khi gửi").text())
                .contains("Tôi sinh ngày 12/4/1987")
                .contains("1 tệp");
        person.presses("Gửi").hears("Em đã chuyển đề nghị tới 1 người");

        officer.hears("chưa đúng: «Tôi sinh ngày 12/4/1987», kèm 1 tệp minh chứng");
        var proof = officer.presses("Xem minh chứng 1").hears("Tệp minh chứng");
        assertThat(officer.file(proof).type()).isEqualTo("image/jpeg");
        assertThat(audited("see-proof", OFFICER)).isEqualTo(1);
        var done = officer.button("Đã sửa").data();
        assertThat(office.talk("TM0062").press(done)).contains("không tìm thấy");
        officer.pressesData(done).hears("Em đã báo lại");
        person.hears("thông tin đã được sửa");
        assertThat(office.talk(OFFICER).press(done)).contains("đã có người xử lý");

        person.says("/quyendulieu").hears("Dữ liệu của tôi");
        var copy = person.file(person.presses("Nhận bản sao dữ liệu").hears("tất cả những gì đang lưu"));
        assertThat(new String(copy.content(), StandardCharsets.UTF_8))
                .contains("Tôi sinh ngày 12/4/1987")
                .contains("đã sửa");

        events.publishEvent(new ErasureGranted(office.person(STAFF), person(OFFICER)));
        assertThat(sql.sql("select count(*) from wrong_fact")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void submit(String type) {
        toReview(type);
        person.presses("Gửi").hears("Em đã nhận hồ sơ số");
    }

    private void toReview(String type) {
        person.sends(
                        type + " " + (type.equals("IELTS") ? "6.0" : "80") + ", cấp ngày " + issued() + ", số 24VN00"
                                + type.length(),
                        photo())
                .hears("Anh/chị thi ngày nào");
        person.says("bỏ qua").hears("Anh/chị thi ở đâu");
        person.presses("Ở nước ngoài").hears("sinh ngày");
        person.presses("Có").hears("xem lại trước khi gửi");
    }

    private Reply claimed() {
        return officer.pressesData(queued(officer).data()).hears("# ");
    }

    private static Choice queued(Side who) {
        return who.says("/duyet").hears("hồ sơ chứng chỉ đang chờ. ").choices().getFirst();
    }

    private static String issued() {
        return Today.here().minusMonths(3).format(DAY);
    }

    private static ChatFile photo() {
        return new ChatFile("chung chi.jpg", "image/jpeg", Samples.jpeg());
    }

    private List<String> states() {
        return sql.sql("select state from certificate_submission order by id")
                .query(String.class)
                .list();
    }

    /** Entries of the trail since the test began. */
    private int audited(String act, String code) {
        return sql.sql("select count(*) from audit_entry where id > :since and act = :act and actor = :actor")
                .param("since", since)
                .param("act", act)
                .param("actor", "person:" + office.person(code).value())
                .query(Integer.class)
                .single();
    }
}
