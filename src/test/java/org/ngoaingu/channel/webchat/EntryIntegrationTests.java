package org.ngoaingu.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.ChatFile;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Device;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.channel.ScriptedHandler;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way into the web chat, its devices, and the files that come out of it. */
@SpringBootTest(properties = "assistant.audit.sealing=false")
@AutoConfigureMockMvc
@Import(ScriptedHandler.Setup.class)
@ExtendWith(EmptyTables.class)
class EntryIntegrationTests {

    private static final String CODE = "4F7K-00QZ-M3XA-9B2D";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/131.0.0.0 Mobile Safari/537.36";
    private static final PersonId PERSON = new PersonId(7);

    @Autowired
    MockMvc web;

    @Autowired
    Chats chats;

    @Autowired
    WebChats webChats;

    @Autowired
    ChatFiles files;

    @Autowired
    Outbox outbox;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aScannerThatLooksAtTheInvitationOpensNoChatAndSaysNothing() throws Exception {
        var page = perform(get("/chat").param("start", CODE), null);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("value=\"" + CODE + "\"");
        assertThat(page.getCookie("chat")).isNull();
        assertThat(count("chat")).isZero();
        assertThat(count("message_key")).isZero();
    }

    @Test
    void theButtonSaysTheCodeInAChatOfThisBrowser() throws Exception {
        var answer = perform(start(CODE).header("User-Agent", PHONE), null);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/chat#latest");
        var cookie = Objects.requireNonNull(answer.getCookie("chat"));

        var page = perform(get("/chat"), cookie).getContentAsString();
        assertThat(page).contains("Đã nghe: /start " + CODE, "/start ••••");

        perform(start("another code"), cookie);
        assertThat(count("chat")).as("the browser keeps its chat").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<script>alert(1)</script>", "mã mời", "a\nb", "'; drop table chat; --"})
    void whatCanBeNoCodeIsRefusedWithTheReason(String typed) throws Exception {
        var answer = perform(start(typed), null);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("mời anh/chị nhập lại").doesNotContain("<script>alert");
        assertThat(count("chat")).isZero();
    }

    @Test
    void withoutATokenNoChatIsOpened() throws Exception {
        assertThat(perform(post("/chat/start").param("code", CODE), null).getStatus())
                .isEqualTo(403);
        assertThat(perform(
                                post("/chat/start")
                                        .param("code", CODE)
                                        .header("Origin", "https://elsewhere.example")
                                        .param("_csrf", "guessed"),
                                null)
                        .getStatus())
                .isEqualTo(403);
        assertThat(count("chat")).isZero();
    }

    @Test
    void oneAddressOpensNoEndOfChats() {
        var openings = new Openings(Clock.systemUTC());
        for (int i = 0; i < Openings.CHATS; i++) {
            assertThat(openings.mayOpen("10.0.0.1")).isTrue();
        }

        assertThat(openings.mayOpen("10.0.0.1")).isFalse();
        assertThat(openings.mayOpen("10.0.0.2")).as("another network").isTrue();
        var later = Clock.offset(Clock.systemUTC(), Openings.PERIOD);
        assertThat(new Openings(later).mayOpen("10.0.0.1")).isTrue();
    }

    @Test
    void devicesAreNamedListedAndEnded() throws Exception {
        var phone = Objects.requireNonNull(
                perform(start(CODE).header("User-Agent", PHONE), null).getCookie("chat"));
        var chat = chatOf(phone);
        give(chat);
        var other = OpenChat.open(chats, webChats);
        give(other.id());

        var devices = webChats.devices(PERSON);
        assertThat(devices).hasSize(2);
        assertThat(devices.stream().map(Device::label).map(label -> texts.say(Texts.LANGUAGES.getFirst(), label)))
                .containsExactlyInAnyOrder("Chrome trên Android", "Trình duyệt");

        var ofPhone = devices.stream()
                .filter(device -> device.system() != null)
                .findFirst()
                .orElseThrow();
        assertThat(webChats.revoke(new PersonId(8), ofPhone.id()))
                .as("somebody else's")
                .isFalse();
        assertThat(webChats.revoke(PERSON, ofPhone.id())).isTrue();
        assertThat(perform(get("/chat"), phone).getRedirectedUrl()).isEqualTo("/");
        assertThat(perform(get("/chat"), other.cookie()).getStatus()).isEqualTo(200);
    }

    @Test
    void aBrowserThatIsUsedStaysAndOneThatIsNotIsForgotten() throws Exception {
        var mine = OpenChat.open(chats, webChats);
        sql.sql(
                        "update chat_browser set seen_at = seen_at - interval '1 day', expires_at = expires_at - interval '1 day'")
                .update();
        var renewed =
                Objects.requireNonNull(perform(get("/chat"), mine.cookie()).getCookie("chat"));
        assertThat(renewed.getValue()).isEqualTo(mine.cookie().getValue());
        assertThat(renewed.getMaxAge()).isEqualTo((int) Duration.ofDays(180).toSeconds());
        assertThat(perform(get("/chat"), mine.cookie()).getCookie("chat"))
                .as("not at every page")
                .isNull();

        sql.sql("update chat_browser set expires_at = seen_at").update();
        assertThat(perform(get("/chat"), mine.cookie()).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void afterLeavingTheCookieOpensNothing() throws Exception {
        var mine = OpenChat.open(chats, webChats);
        var page = perform(get("/chat"), mine.cookie()).getContentAsString();
        assertThat(page).contains("action=\"/chat/leave\"");

        var left = perform(post("/chat/leave").with(csrf()), mine.cookie());
        assertThat(left.getRedirectedUrl()).isEqualTo("/");
        assertThat(Objects.requireNonNull(left.getCookie("chat")).getMaxAge()).isZero();
        assertThat(perform(get("/chat"), mine.cookie()).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void filesAreSavedByTheChatThatHasThemAndByNoOther() throws Exception {
        var mine = OpenChat.open(chats, webChats);
        var content = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var file =
                files.keep(mine.id(), new ChatFile("dòng \"sai\"\r\n.html", "text/html", content), Duration.ofDays(1));
        write(mine.id(), Reply.of("Tệp đây").with(file));

        assertThat(perform(get("/chat"), mine.cookie()).getContentAsString())
                .contains("href=\"/chat/files/" + file.value() + "\"", "dòng &quot;sai&quot;");
        var saved = perform(get("/chat/files/" + file.value()), mine.cookie());
        assertThat(saved.getContentAsByteArray()).isEqualTo(content);
        assertThat(saved.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("\r", "\n");
        assertThat(saved.getContentType()).isEqualTo("application/octet-stream");
        assertThat(saved.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

        var other = OpenChat.open(chats, webChats);
        assertThat(perform(get("/chat/files/" + file.value()), other.cookie()).getStatus())
                .isEqualTo(404);
        assertThat(perform(get("/chat/files/" + file.value()), null).getStatus())
                .isEqualTo(404);
        assertThat(perform(get("/chat/files/" + UUID.randomUUID()), mine.cookie())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPictureThatSaysWhatItShowsIsShownWithThoseWords() throws Exception {
        var mine = OpenChat.open(chats, webChats);
        var shown = files.keep(
                mine.id(), new ChatFile("a.png", "image/png", Samples.png(), "3 trên 4 \"đạt\""), Duration.ofDays(1));
        write(mine.id(), Reply.of("Hình đây").with(shown));

        assertThat(perform(get("/chat"), mine.cookie()).getContentAsString())
                .contains("<img src=\"/chat/files/" + shown.value() + "\" alt=\"3 trên 4 &quot;đạt&quot;\">");
        var picture = perform(get("/chat/files/" + shown.value()), mine.cookie());
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeader("Content-Disposition")).startsWith("attachment;");

        var page = files.keep(
                mine.id(), new ChatFile("a.svg", "image/svg+xml", new byte[] {'<'}, "mã"), Duration.ofDays(1));
        write(mine.id(), Reply.of("Tệp đây").with(page));
        assertThat(perform(get("/chat/files/" + page.value()), mine.cookie()).getContentType())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void addressesInRepliesAreLinksAndThoseThatPeopleTypeAreNot() throws Exception {
        var mine = OpenChat.open(chats, webChats);
        write(mine.id(), Reply.of("Mời mở http://localhost:8080/console/sign-in?code=4F7K-00QZ."));
        perform(post("/chat").param("text", "https://xem.example/").with(csrf()), mine.cookie());

        assertThat(perform(get("/chat"), mine.cookie()).getContentAsString())
                .contains("<a href=\"http://localhost:8080/console/sign-in?code=4F7K-00QZ\" rel=\"noreferrer\">")
                .contains("<p>https://xem.example/</p>");
        assertThat(Piece.of("a javascript:alert(1) b")).containsExactly(new Piece("a javascript:alert(1) b", false));
    }

    private ChatId chatOf(Cookie cookie) {
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        request.setCookies(cookie);
        return webChats.of(request).orElseThrow().id();
    }

    private void give(ChatId chat) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> chats.give(chat, new Actor.Person(PERSON)));
    }

    private void write(ChatId chat, Reply reply) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.write(chat, reply, Lane.REPLY, null));
    }

    private static MockHttpServletRequestBuilder start(String code) {
        return post("/chat/start").param("code", code).with(csrf());
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, @Nullable Cookie cookie)
            throws Exception {
        if (cookie != null) {
            request.cookie(cookie);
        }
        var response = web.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
