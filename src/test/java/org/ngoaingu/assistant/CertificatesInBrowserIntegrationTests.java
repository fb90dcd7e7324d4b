package org.ngoaingu.assistant;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.platform.Today;

/** Submitting, verifying and a unit as people see it, in a real browser; leaves pictures in {@code target/screenshots}. */
class CertificatesInBrowserIntegrationTests extends OfficePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    @AfterEach
    void forgetPapers() {
        sql.sql("delete from certificate where submission_id is not null").update();
        sql.sql("delete from certificate_evidence").update();
        sql.sql("delete from certificate_submission").update();
    }

    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 900"})
    void aCertificateIsSubmittedSeenAndApproved(String name, int width, int height, Browser browser) {
        var person = page(browser, "TM0004", width, height);
        sends(person, "empty.jpg", new byte[0], "");
        awaits(person, "Tệp anh/chị gửi trống");
        sends(person, "lon.jpg", new byte[25 << 20], "");
        assertThat(person.locator("#notice")).containsText("Tệp lớn hơn 20 MB");
        person.reload();

        var issued = DAY.format(Today.here().minusMonths(3));
        sends(
                person,
                "chung chi.jpg",
                Samples.written(Samples.sheet(1200, 800), "jpg"),
                "ielts 6.0, cấp ngày " + issued);
        awaits(person, "Anh/chị thi ngày nào");
        picture(person, "certificate-submit-question-" + name);
        presses(person, "Bỏ qua", "Không nhớ");
        awaits(person, "Anh/chị thi ở đâu");
        presses(person, "Ở nước ngoài");
        awaits(person, "Số hiệu ghi trên");
        says(person, "24VN00" + name.length());
        awaits(person, "sinh ngày 12/03/1987");
        presses(person, "Có");
        assertThat(awaits(person, "xem lại trước khi gửi")).containsText("bậc 4 (B2)");
        picture(person, "certificate-submit-review-" + name);
        presses(person, "Gửi");
        awaits(person, "Em đã nhận hồ sơ số");
        picture(person, "certificate-submit-done-" + name);

        var officer = page(browser, "TM0011", width, height);
        says(officer, "/duyet");
        awaits(officer, "hồ sơ chứng chỉ đang chờ");
        picture(officer, "certificate-verify-queue-" + name);
        presses(officer, "TM0004");
        assertThat(awaits(officer, "Đối chiếu")).containsText("Khớp: ");
        picture(officer, "certificate-verify-card-" + name);
        presses(officer, "Xem tệp 1");
        awaits(officer, "Tệp 1 của hồ sơ");
        picture(officer, "certificate-verify-file-" + name);
        presses(officer, "Duyệt");
        awaits(officer, "Không có hồ sơ chứng chỉ nào đang chờ");

        says(person, "/hoso");
        assertThat(awaits(person, "Chứng chỉ của anh/chị")).containsText("đã thẩm định");
        picture(person, "certificate-record-" + name);

        says(officer, "/donvi TM-S01");
        assertThat(awaits(officer, "Hôm nay đơn vị có")).containsText("Chưa kết nối với trợ lý: 8");
        picture(officer, "certificate-unit-" + name);
    }

    private static void sends(Page page, String name, byte[] content, String words) {
        page.locator("textarea[name=text]").fill(words);
        page.locator("input[type=file][name=files]").setInputFiles(new FilePayload(name, "image/jpeg", content));
        page.locator("button.send").click();
    }
}
