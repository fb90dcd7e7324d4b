package org.ngoaingu.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.ChatHistory;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.ScriptedHandler;
import org.ngoaingu.channel.WebChats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import(ScriptedHandler.Setup.class)
class ChatPageIntegrationTests {

    @Autowired
    MockMvc web;

    @Autowired
    Chats chats;

    @Autowired
    WebChats webChats;

    @Autowired
    ChatHistory history;

    @Autowired
    JdbcClient sql;

    OpenChat mine =
            new OpenChat(new org.ngoaingu.channel.ChatId(new UUID(0, 0)), new jakarta.servlet.http.Cookie("a", "b"));

    @BeforeEach
    void open() {
        mine = OpenChat.open(chats, webChats);
    }

    @Test
    void withoutAChatThePageLeadsToTheStart() throws Exception {
        web.perform(get("/chat")).andExpect(redirectedUrl("/"));
        web.perform(get("/chat/messages?after=0"))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("article"))));
        web.perform(post("/chat").param("text", "a").with(csrf())).andExpect(redirectedUrl("/"));
        web.perform(get("/chat")
                        .cookie(new jakarta.servlet.http.Cookie(
                                "chat", mine.id().value().toString())))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aMessageIsStoredAndShown() throws Exception {
        web.perform(say("xin chào")).andExpect(redirectedUrl("/chat#latest"));

        web.perform(get("/chat").cookie(mine.cookie()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("role=\"log\""),
                                containsString("data-from=\"me\""),
                                containsString("data-from=\"assistant\""),
                                containsString("Đã nghe: xin chào"),
                                containsString("<textarea id=\"text\" name=\"text\""),
                                containsString("<input type=\"file\" name=\"files\""))));
    }

    @Test
    void everyFormCarriesATokenAndWithoutItNothingIsTaken() throws Exception {
        web.perform(post("/chat").cookie(mine.cookie()).param("text", "lạ")).andExpect(status().isForbidden());
        web.perform(post("/chat/language").cookie(mine.cookie()).param("language", "en"))
                .andExpect(status().isForbidden());

        assertThat(history.after(mine.id(), 0)).isEmpty();
        web.perform(get("/chat").cookie(mine.cookie())).andExpect(content().string(containsString("name=\"_csrf\"")));
    }

    @Test
    void nobodyReadsTheChatOfAnother() throws Exception {
        web.perform(say("bí mật"));
        var other = OpenChat.open(chats, webChats);

        web.perform(get("/chat/messages?after=0").cookie(other.cookie()))
                .andExpect(content().string(not(containsString("bí mật"))));
        web.perform(get("/chat").cookie(other.cookie())).andExpect(content().string(not(containsString("bí mật"))));
        web.perform(get("/chat/messages?after=0").cookie(mine.cookie()))
                .andExpect(content().string(containsString("bí mật")));
    }

    @Test
    void anotherChatInTheSameBrowserMakesANewKeyAndTheOldOneDies() throws Exception {
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        request.setCookies(mine.cookie());
        var response = new org.springframework.mock.web.MockHttpServletResponse();

        webChats.enter(mine.id(), request, response);

        var key = java.util.Objects.requireNonNull(response.getCookie("chat"));
        assertThat(key.getValue()).isNotEqualTo(mine.cookie().getValue());
        assertThat(response.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
        web.perform(get("/chat").cookie(mine.cookie())).andExpect(redirectedUrl("/"));
        web.perform(get("/chat").cookie(key)).andExpect(status().isOk());
        assertThat(sql.sql("select count(*) from chat_browser where encode(key_hash, 'escape') like '%' || :key || '%'")
                        .param("key", key.getValue())
                        .query(Integer.class)
                        .single())
                .as("the key itself is not stored")
                .isZero();
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() throws Exception {
        web.perform(say("<img src=x onerror=alert(1)> # <script>\u202E</script>"));

        web.perform(get("/chat/messages?after=0").cookie(mine.cookie()))
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;img src=x onerror=alert(1)&gt;"),
                                not(containsString("<img src=x")),
                                not(containsString("<script>")),
                                not(containsString("\u202E")))));
    }

    @Test
    void whatIsRefusedComesBackWithItsReasonAndTheText() throws Exception {
        var tooLong = "dài".repeat(2_000);

        web.perform(say(tooLong))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("nhiều nhất được 4.096"), containsString(tooLong))));
        web.perform(say(tooLong).header(ChatPage.SCRIPT, "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("4.096"), not(containsString(tooLong)))));
    }

    @Test
    void aFileIsTakenWithItsName() throws Exception {
        web.perform(multipart("/chat")
                        .file(new MockMultipartFile("files", "chung-chi.pdf", "application/pdf", Samples.pdf(1)))
                        .param("client", UUID.randomUUID().toString())
                        .cookie(mine.cookie())
                        .with(csrf()))
                .andExpect(redirectedUrl("/chat#latest"));

        web.perform(get("/chat").cookie(mine.cookie()))
                .andExpect(content().string(allOf(containsString("chung-chi.pdf"), containsString("Đã nhận 1 tệp"))));
    }

    @Test
    void theSameMessageTwiceHasOneEffect() throws Exception {
        var client = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            web.perform(post("/chat")
                            .cookie(mine.cookie())
                            .param("client", client)
                            .param("text", "một lần")
                            .with(csrf()))
                    .andExpect(redirectedUrl("/chat#latest"));
        }

        assertThat(history.after(mine.id(), 0)).hasSize(2);
    }

    @Test
    void theLanguageBelongsToTheChat() throws Exception {
        web.perform(post("/chat/language")
                        .cookie(mine.cookie())
                        .param("language", "en")
                        .with(csrf()))
                .andExpect(redirectedUrl("/chat"));

        web.perform(get("/chat").cookie(mine.cookie())).andExpect(content().string(containsString("Your message")));
        web.perform(get("/chat").cookie(OpenChat.open(chats, webChats).cookie()))
                .andExpect(content().string(containsString("Tin nhắn của anh/chị")));
    }

    @Test
    void pagesLoadNothingFromElsewhereAndAreFramedByNobody() throws Exception {
        web.perform(get("/chat").cookie(mine.cookie()))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(content().string(allOf(not(containsString("//cdn")), not(containsString(" style=")))));
        web.perform(get("/assets/chat.js")).andExpect(status().isOk());
        web.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("UP")));
        web.perform(get("/actuator/env")).andExpect(status().isNotFound());
    }

    @Test
    void tooManyOpenPagesOfOneChatAreTurnedAwayAndLookNowAndThen() throws Exception {
        var joined = 0;
        while (joined < 2 * LiveChats.PAGES_OF_ONE_CHAT && joins()) {
            joined++; // one that is gone meanwhile makes room; how many there is room for: LiveChatsTests
        }

        assertThat(joined).isBetween(LiveChats.PAGES_OF_ONE_CHAT, 2 * LiveChats.PAGES_OF_ONE_CHAT - 1);
        web.perform(get("/chat/live")).andExpect(status().isNoContent()).andExpect(cookie().doesNotExist("chat"));
    }

    private boolean joins() throws Exception {
        var page = web.perform(get("/chat/live").cookie(mine.cookie())).andReturn();
        assertThat(page.getResponse().getStatus()).isIn(200, 204);
        return page.getRequest().isAsyncStarted();
    }

    private MockHttpServletRequestBuilder say(String text) {
        return post("/chat")
                .cookie(mine.cookie())
                .param("client", UUID.randomUUID().toString())
                .param("text", text)
                .with(csrf());
    }
}
