package org.ngoaingu.channel.webchat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.browser.Chromium;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.ScriptedHandler;
import org.ngoaingu.channel.WebChats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The chat as a person meets it, in a real browser; leaves pictures in {@code target/screenshots}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ScriptedHandler.Setup.class)
@ExtendWith(Chromium.class)
class ChatInBrowserIntegrationTests {

    private static final String QUESTION = "chỉ tiêu ngoại ngữ của tôi là gì?";

    @LocalServerPort
    int port;

    @Autowired
    Chats chats;

    @Autowired
    WebChats webChats;

    @Autowired
    TransactionTemplate transaction;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private OpenChat chat = new OpenChat(new ChatId(new UUID(0, 0)), new jakarta.servlet.http.Cookie("none", ""));

    @BeforeEach
    void open() {
        chat = OpenChat.open(chats, webChats);
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(troubles).as("what the browser complained of").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 390, 844, LIGHT",
        "phone-dark, 390, 844, DARK",
        "desktop, 1280, 900, LIGHT",
        "desktop-dark, 1280, 900, DARK"
    })
    void anAnswerAppearsAndIsReadFromItsBeginning(
            String name, int width, int height, ColorScheme scheme, Browser browser) {
        var page = page(browser, options(width, height).setColorScheme(scheme));
        picture(page, "chat-empty-" + name);

        page.locator("textarea[name=text]").fill(QUESTION);
        page.locator("textarea[name=text]").press("Enter");

        assertThat(page.locator("[role=log] article[data-from=me]")).containsText(QUESTION);
        var answer = page.locator("[role=log] article[data-from=assistant]");
        assertThat(answer.locator("h3").first()).isInViewport();
        assertThat(answer.locator("button")).hasCount(4);
        picture(page, "chat-answer-" + name);
        answer.locator("button").last().scrollIntoViewIfNeeded();
        picture(page, "chat-choices-" + name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isTrue();
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard(Browser browser) {
        var page = page(browser, options(1280, 900));
        page.keyboard().press("Shift+Tab"); // the box has the focus when the page opens
        page.locator("textarea[name=text]").focus();

        page.keyboard().type("một");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("hai");
        page.keyboard().press("Enter");
        assertThat(page.locator("article[data-from=assistant]").last()).containsText("Đã nghe: một\nhai");
        assertThat(page.locator("textarea[name=text]")).isFocused();

        page.keyboard().type("choices");
        page.keyboard().press("Enter");
        var choice = page.locator("article button");
        assertThat(choice).hasText("Vì sao?");
        assertThat(page.locator("textarea[name=text]")).isFocused();
        while (!(Boolean) choice.evaluate("button => button === document.activeElement")) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("article[data-from=me]").last()).containsText("Vì sao?");
        assertThat(page.locator("article[data-from=assistant]").last()).containsText("Đã chọn t:1:why");
        assertThat(page.locator("textarea[name=text]")).isFocused();
    }

    @Test
    void theSkipLinkIsFirstAndLeadsToTheBox(Browser browser) {
        var page = page(browser, options(1280, 900));
        var skip = page.locator(".skip");
        assertThat(page.locator("a, button, input, textarea").first()).hasClass("skip");
        for (int i = 0; i < 20 && !(Boolean) skip.evaluate("link => link === document.activeElement"); i++) {
            page.keyboard().press("Shift+Tab");
        }

        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");

        assertThat(page.locator("textarea[name=text]")).isFocused();
    }

    @Test
    void whatIsSaidInOneTabAppearsInTheOtherAndStaysAfterReloading(Browser browser) {
        var page = page(browser, options(1280, 900));
        var other = page.context().newPage();
        other.navigate(address("/chat"));

        page.locator("textarea[name=text]").fill("xin chào");
        page.getByText("Gửi", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(other.locator("[role=log] article")).hasCount(2);
        assertThat(other.locator("article[data-from=assistant]")).containsText("Đã nghe: xin chào");
        page.reload();
        assertThat(page.locator("[role=log] article")).hasCount(2);
    }

    @Test
    void aPageFollowsItsBrowserToAnotherChat(Browser browser) {
        var page = page(browser, options(1280, 900));
        page.locator("textarea[name=text]").fill("một");
        page.locator("textarea[name=text]").press("Enter");
        assertThat(page.locator("article[data-from=assistant]").last()).containsText("Đã nghe: một");
        var other = OpenChat.open(chats, webChats);
        var another = page(browser, options(1280, 900), other);

        page.waitForRequest( // the stream of the other chat
                "**/chat/live",
                new Page.WaitForRequestOptions().setTimeout(8_000),
                () -> transaction.executeWithoutResult(status -> webChats.move(chat.id(), other.id())));
        another.locator("textarea[name=text]").fill("hai");
        another.locator("textarea[name=text]").press("Enter");

        assertThat(page.locator("article[data-from=assistant]").last()).containsText("Đã nghe: hai");
    }

    @Test
    void aMessageThatIsTooLongStaysInTheBoxWithItsReason(Browser browser) {
        var page = page(browser, options(390, 844));

        page.locator("textarea[name=text]").fill("a".repeat(4_097));
        page.locator("textarea[name=text]").press("Enter");

        assertThat(page.locator("[role=alert]")).containsText("nhiều nhất được 4.096");
        assertThat(page.locator("textarea[name=text]")).hasValue("a".repeat(4_097));
        picture(page, "chat-notice-phone");
        troubles.clear(); // Chromium logs every refused request
    }

    @Test
    void withoutScriptsThePageIsPlainForms(Browser browser) {
        var page = page(browser, options(390, 844).setJavaScriptEnabled(false));

        page.locator("textarea[name=text]").fill("choices");
        page.locator("form.box button").click();
        page.locator("article button").click();

        assertThat(page.locator("article[data-from=assistant]").last()).containsText("Đã chọn t:1:why");
    }

    @Test
    void theWholePageIsReachedInAnotherLanguage(Browser browser) {
        var page = page(browser, options(390, 844));

        page.getByText("English").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("label[for=text]")).hasText("Your message");
    }

    private Page page(Browser browser, Browser.NewContextOptions options) {
        return page(browser, options, chat);
    }

    private Page page(Browser browser, Browser.NewContextOptions options, OpenChat chat) {
        var context = browser.newContext(options);
        contexts.add(context);
        context.addCookies(
                List.of(new Cookie(chat.cookie().getName(), chat.cookie().getValue()).setUrl(address("/"))));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.navigate(address("/chat"));
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
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
