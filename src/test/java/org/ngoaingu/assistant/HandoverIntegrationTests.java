package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.account.ErasureGranted;
import org.ngoaingu.assistant.handover.HeldQuestions;
import org.ngoaingu.channel.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody wants a person: the administrators see the request, one answers through the bot, the person gets it. */
class HandoverIntegrationTests extends OfficeTalks {

    @Autowired
    HeldQuestions questions;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void open() {
        sql.sql("delete from handover_request").update();
    }

    @Test
    void aQuestionGoesToTheAdministratorsAndItsAnswerComesBack() {
        var near = admin("TM0011");
        var far = admin("TM0003");
        var asker = talks.of(person("TM0031"));
        asker.says("cho tôi gặp cán bộ phụ trách").hears("Anh/chị ghi nội dung cần hỏi");
        asker.says("trường tôi chưa có kinh phí mở lớp").hears("đã chuyển tới 2 người phụ trách");

        var request = near.hears("Cán bộ mã TM0031");
        assertThat(request.text()).contains("«Gặp cán bộ phụ trách»", "- Nội dung: trường tôi chưa có kinh phí mở lớp");
        assertThat(request.text()).as("no name over a messenger").doesNotContain(name("TM0031"));
        assertThat(request.choices()).extracting(Choice::label).containsExactly("Trả lời", "Đã liên hệ");
        far.hears("Cán bộ mã TM0031");

        near.presses("Trả lời").hears("Anh/chị ghi câu trả lời");
        near.says("kinh phí quý 3 đã cấp về phòng").hears("Em đã chuyển câu trả lời");
        assertThat(asker.hears("Người phụ trách trả lời").text()).contains("> kinh phí quý 3 đã cấp về phòng");
        far.presses("Đã liên hệ").hears("đã có người trả lời");
        assertThat(sql.sql("select state || ' ' || closed_by from handover_request")
                        .query(String.class)
                        .list())
                .containsExactly("ANSWERED " + person("TM0011").named());
    }

    @Test
    void inAFlowWhatWasAnsweredGoesAlongAndTheQuestionStaysOpen() {
        var admin = admin("TM0011");
        var asker = talks.of(person("TM0031"));
        asker.says("nếu tôi thay đổi vị trí thì sao").hears("điều gì thay đổi");
        asker.presses("Vào một ngày khác").hears("xem vào ngày nào");
        asker.says("gặp cán bộ").hears("đã chuyển tới 1 người phụ trách");
        asker.hears("xem vào ngày nào");
        assertThat(admin.hears("Cán bộ mã TM0031").text())
                .contains("«Thử một thay đổi»", "- Điều thay đổi: Vào một ngày khác");
        asker.says("gặp cán bộ").hears("đang chờ trả lời");
        admin.presses("Đã liên hệ").hears("đã giải quyết");
    }

    @Test
    void onlyWhoAdministersThePersonMayAnswer() {
        var admin = admin("TM0011");
        var asker = talks.of(person("TM0031"));
        asker.says("gặp cán bộ").hears("Anh/chị ghi nội dung cần hỏi");
        asker.says("tôi cần hỏi một việc riêng").hears("đã chuyển");
        admin.hears("Cán bộ mã TM0031");
        revokeAllRights();
        admin.presses("Đã liên hệ").hears("không thuộc phần anh/chị phụ trách");
        admin.presses("Trả lời").hears("dành cho quản trị viên");
        assertThat(sql.sql("select state from handover_request")
                        .query(String.class)
                        .list())
                .containsExactly("OPEN");
    }

    @Test
    void withoutAnAdministratorThePersonIsToldWhereToGo() {
        var asker = talks.of(person("TM0031"));
        asker.says("gặp cán bộ").hears("Anh/chị ghi nội dung cần hỏi");
        asker.says("tôi cần hỏi một việc riêng").hears("chưa có quản trị viên nào");
        assertThat(sql.sql("select count(*) from handover_request")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasAskedGoesWhenAnErasureIsGranted() {
        admin("TM0011");
        var asker = talks.of(person("TM0031"));
        asker.says("gặp cán bộ").hears("Anh/chị ghi nội dung cần hỏi");
        asker.says("tôi cần hỏi một việc riêng").hears("đã chuyển");
        assertThat(questions.of(office.person("TM0031"), Locale.of("vi")))
                .singleElement()
                .asString()
                .contains("một việc riêng", "đang chờ trả lời");
        events.publishEvent(new ErasureGranted(office.person("TM0031"), person("TM0011")));
        assertThat(questions.of(office.person("TM0031"), Locale.of("vi"))).isEmpty();
    }
}
