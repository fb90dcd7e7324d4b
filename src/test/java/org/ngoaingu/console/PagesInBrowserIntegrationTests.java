package org.ngoaingu.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.account.DataRequest;
import org.ngoaingu.account.DataRequests;
import org.ngoaingu.browser.Chromium;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as heads and administrators meet them, in a real browser; leaves pictures in {@code target/screenshots}. */
@BesideOthers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "assistant.audit.sealing=false")
@ExtendWith({Chromium.class, EmptyTables.class})
class PagesInBrowserIntegrationTests {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    DataRequests requests;

    @TempDir
    Path folder;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        district.open(folder);
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(troubles).as("what the browser complained of").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"phone, 390, 844, LIGHT", "narrow, 360, 740, DARK", "desktop, 1280, 800, LIGHT"})
    void everyPageFitsTheScreen(String name, int width, int height, ColorScheme scheme, Browser browser) {
        var page = signedIn(browser, District.KEEPER, options(width, height).setColorScheme(scheme));
        var school = district.unit("TM-S01").value();
        var teacher = district.person("TM0062").value();
        requests.file(district.person("TM0062"), DataRequest.Kind.ERASURE, "số điện thoại ".repeat(40));
        var pages = List.of(
                "/console",
                "/console/units",
                "/console/units/" + district.unit("TM").value(),
                "/console/units/" + school,
                "/console/search?q=lan",
                "/console/people/" + teacher,
                "/console/people/" + teacher + "/facts/CATEGORY",
                "/console/invitations/" + district.unit("TM").value(),
                "/console/imports",
                "/console/requests",
                "/console/health");
        for (var path : pages) {
            page.navigate(address(path));
            picture(page, "console" + path.replace("/console", "").replaceAll("[/?=]+|\\d+", "-") + "-" + name);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing of %s sticks out at the side", path)
                    .isTrue();
        }
    }

    @Test
    void aLinkFromTheChatLeadsIn(Browser browser) {
        var page = page(browser, options(390, 844));
        page.navigate(address("/console/sign-in?code=" + district.code(district.chat(District.HEAD))));
        picture(page, "console-sign-in-phone");
        page.locator("main button").click();

        assertThat(page.locator("h1")).hasText("Việc anh/chị làm được ở đây");
        assertThat(page.locator(".sections a")).hasCount(3);
        page.locator("header form button").click();
        assertThat(page.locator("main")).containsText("gõ /console");
    }

    @Test
    void aFactIsCorrectedWithItsReason(Browser browser) {
        var page = signedIn(browser, District.KEEPER, options(390, 844));
        page.navigate(address("/console/search"));
        page.locator("main input[name=q]").fill("lam thi hong nhung");
        page.locator("main .find button").click();
        page.locator(".rows a").first().click();
        assertThat(page.locator(".facts tr").first()).containsText("tính đến 01/12/2025");

        page.locator(".facts tr").first().locator(".mend").click();
        page.locator("#value").fill("Phó Trưởng phòng");
        page.locator("#since").fill("2026-01-05");
        page.locator("#reason").fill("Quyết định bổ nhiệm");
        page.locator(".form .buttons button").click();

        var title = page.locator(".facts tr").first();
        assertThat(title).containsText("Phó Trưởng phòng");
        assertThat(title).containsText("Đính chính từ 05/01/2026: Quyết định bổ nhiệm (Ngô Thị Thanh Trúc)");
    }

    @Test
    void invitationsArePrintedTwoInARow(Browser browser) {
        var page = signedIn(browser, District.KEEPER, options(1280, 800));
        page.navigate(address("/console/invitations/" + district.unit("TM-S01").value()));
        picture(page, "console-invite-desktop");
        page.locator("main form button").click();

        assertThat(page.locator(".card")).hasCount(8);
        assertThat(page.locator(".card svg path").first())
                .hasAttribute("d", java.util.regex.Pattern.compile("^M4 4h7v1h-7z.*"));
        assertThat(page.locator(".card .code").first())
                .hasText(java.util.regex.Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"));
        picture(page, "console-sheets-desktop");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        picture(page, "console-sheets-print");
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/screenshots/console-sheets.pdf"))
                .setPreferCSSPageSize(true));
    }

    @Test
    void filesAreLookedAtTakenAndUndone(Browser browser) throws Exception {
        var page = signedIn(browser, District.KEEPER, options(390, 844));
        page.navigate(address("/console/imports"));
        page.locator("#staff").setInputFiles(withOneMoreAndOneWrong());
        page.locator("main form.form button").first().click();

        assertThat(page.locator("h1")).hasText("Xem thử xong, chưa ghi gì");
        assertThat(page.locator(".counts")).containsText("1");
        assertThat(page.locator(".list").first()).containsText("Chưa nhập được (1 dòng)");
        picture(page, "console-import-phone");
        var rows = page.waitForDownload(() -> page.locator(".list a").first().click());
        assertThat(rows.suggestedFilename()).endsWith(".xlsx");
        page.locator(".form .buttons button").click();
        assertThat(page.locator("h1")).hasText("Đã nhập xong");

        page.navigate(address("/console/search?q=TM9001"));
        assertThat(page.locator(".rows").first()).containsText("Người Mới");
        page.navigate(address("/console/imports"));
        page.locator("summary").click();
        page.locator("input[name=sure]").check();
        page.locator("details button").click();
        assertThat(page.locator("[role=alert]")).hasText("Đã hoàn tác lần nhập gần nhất.");
        page.navigate(address("/console/search?q=TM9001"));
        assertThat(page.locator(".rows")).hasCount(0);
    }

    private Path withOneMoreAndOneWrong() throws Exception {
        return java.nio.file.Files.writeString(folder.resolve("bo-sung.csv"), """
                (Tính đến ngày 01 tháng 01 năm 2026)
                Mã CBCCVC,Họ và tên,"Ngày, tháng, năm sinh","Chức vụ, chức danh",Mã đơn vị,Đơn vị công tác,Đối tượng
                TM9001,Người Mới,01/02/1990,Giáo viên,TM-S03,Trường Mầm non Hoa Mộc,Viên chức
                TM9002,Người Sai,31/02/1990,Giáo viên,TM-S03,Trường Mầm non Hoa Mộc,Viên chức
                """);
    }

    private Page signedIn(Browser browser, @Nullable String who, Browser.NewContextOptions options) {
        var page = page(browser, options);
        page.navigate(address("/console/sign-in?code=" + district.code(district.chat(who))));
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Việc anh/chị làm được ở đây");
        return page;
    }

    private Page page(Browser browser, Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        return page;
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("vi-VN");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }
}
