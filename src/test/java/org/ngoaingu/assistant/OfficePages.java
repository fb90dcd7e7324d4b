package org.ngoaingu.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.browser.Chromium;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** People of the invented district at the page of the web chat, in a real browser; TM0011 administers all of it. */
@BesideOthers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(InventedOffice.class)
@ExtendWith(Chromium.class)
abstract class OfficePages {

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
    JdbcClient sql;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        office.open(folder);
        office.administers("TM0011");
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        sql.sql("delete from role_grant").update();
    }

    Page page(Browser browser, String code, int width, int height) {
        return page(browser, chat(code), width, height);
    }

    /** The person's chat, before any page shows it. */
    ChatId chat(String code) {
        return chats.open(WebChats.CHANNEL, office.person(code), Texts.LANGUAGES.getFirst(), null);
    }

    Page page(Browser browser, ChatId chat, int width, int height) {
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

    static void says(Page page, String text) {
        page.locator("textarea[name=text]").fill(text);
        page.locator("button.send").click();
    }

    static void presses(Page page, String... labels) {
        page.locator("article button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(String.join("|", labels))))
                .last()
                .click();
    }

    static Locator awaits(Page page, String words) {
        var article = page.locator("article[data-from=assistant]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
        article.waitFor();
        return article;
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
        assertThat((Boolean) page.evaluate("document.querySelector('header').offsetHeight < 80"))
                .as("the header is one line")
                .isTrue();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isTrue();
    }
}
