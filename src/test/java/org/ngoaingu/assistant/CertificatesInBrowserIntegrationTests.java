package org.ngoaingu.assistant;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.browser.Chromium;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Submitting, verifying and a unit as people see it, in a real browser; leaves pictures in {@code target/screenshots}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(InventedOffice.class)
@ExtendWith(Chromium.class)
class CertificatesInBrowserIntegrationTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    InventedOffice office;

    @Autowired
    Chats chats;

    @Autowired
    WebChats webChats;

    @Autowired
    Rights rights;

    @Autowired
    Units units;

    @Autowired
    JdbcClient sql;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        office.open(folder);
        var root = units.byCode("TM", LocalDate.now()).orElseThrow().id();
        rights.grant(new Actor.FirstAdministrator(), office.person("TM0011"), root, LocalDate.now(), "test");
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        sql.sql("delete from certificate where submission_id is not null").update();
        sql.sql("delete from certificate_evidence").update();
        sql.sql("delete from certificate_submission").update();
        sql.sql("delete from role_grant").update();
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

        var issued = DAY.format(LocalDate.now().minusMonths(3));
        sends(
                person,
                "chung chi.jpg",
                Samples.written(Samples.sheet(1200, 800), "jpg"),
                "ielts 6.0, cấp ngày " + issued);
        awaits(person, "Anh/chị thi ngày nào");
        picture(person, "submit-question-" + name);
        presses(person, "Bỏ qua", "Không nhớ");
        awaits(person, "Anh/chị thi ở đâu");
        presses(person, "Ở nước ngoài");
        awaits(person, "Số hiệu ghi trên");
        says(person, "24VN00" + name.length());
        awaits(person, "sinh ngày 12/03/1987");
        presses(person, "Có");
        assertThat(awaits(person, "xem lại trước khi gửi")).containsText("bậc 4 (B2)");
        picture(person, "submit-review-" + name);
        presses(person, "Gửi");
        awaits(person, "Em đã nhận hồ sơ số");
        picture(person, "submit-done-" + name);

        var officer = page(browser, "TM0011", width, height);
        says(officer, "/duyet");
        awaits(officer, "hồ sơ chứng chỉ đang chờ");
        picture(officer, "verify-queue-" + name);
        presses(officer, "TM0004");
        assertThat(awaits(officer, "Đối chiếu")).containsText("Khớp: ");
        picture(officer, "verify-card-" + name);
        presses(officer, "Xem tệp 1");
        awaits(officer, "Tệp 1 của hồ sơ");
        picture(officer, "verify-file-" + name);
        presses(officer, "Duyệt");
        awaits(officer, "Không có hồ sơ chứng chỉ nào đang chờ");

        says(person, "/hoso");
        assertThat(awaits(person, "Chứng chỉ của anh/chị")).containsText("đã thẩm định");
        picture(person, "record-" + name);

        says(officer, "/donvi TM-S01");
        assertThat(awaits(officer, "Hôm nay đơn vị có")).containsText("Chưa kết nối với trợ lý: 8");
        picture(officer, "unit-" + name);
    }

    private Page page(Browser browser, String code, int width, int height) {
        var chat = chats.open(WebChats.CHANNEL, office.person(code), Texts.LANGUAGES.getFirst(), null);
        var response = new MockHttpServletResponse();
        webChats.enter(chat, new MockHttpServletRequest(), response);
        var cookie = Objects.requireNonNull(response.getCookie("chat"));
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        context.addCookies(List.of(new Cookie(cookie.getName(), cookie.getValue()).setUrl("http://127.0.0.1:" + port)));
        var page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.navigate("http://127.0.0.1:" + port + "/chat");
        return page;
    }

    private static void says(Page page, String text) {
        page.locator("textarea[name=text]").fill(text);
        page.locator("button.send").click();
    }

    private static void sends(Page page, String name, byte[] content, String words) {
        page.locator("textarea[name=text]").fill(words);
        page.locator("input[type=file][name=files]").setInputFiles(new FilePayload(name, "image/jpeg", content));
        page.locator("button.send").click();
    }

    private static void presses(Page page, String... labels) {
        page.locator("article button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(String.join("|", labels))))
                .last()
                .click();
    }

    private static Locator awaits(Page page, String words) {
        var article = page.locator("article[data-from=assistant]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
        article.waitFor();
        return article;
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/certificate-" + name + ".png")));
        assertThat((Boolean) page.evaluate("document.querySelector('header').offsetHeight < 80"))
                .as("the header is one line")
                .isTrue();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isTrue();
    }
}
