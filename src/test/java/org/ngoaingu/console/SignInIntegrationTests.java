package org.ngoaingu.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.InboundHandler;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.platform.EmptyTables;
import org.ngoaingu.staff.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way from the chat to the pages, and who does not get through. */
@BesideOthers
@SpringBootTest(properties = "assistant.audit.sealing=false")
@AutoConfigureMockMvc
@ExtendWith(EmptyTables.class)
class SignInIntegrationTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private District district;

    @Autowired
    private InboundHandler handler;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder;

    private ChatId chat = new ChatId(new java.util.UUID(0, 0));

    @BeforeEach
    void open() throws Exception {
        district.open(folder);
        chat = district.chat(District.KEEPER);
    }

    @Test
    void aScannerThatLooksAtTheLinkUsesNothingUp() throws Exception {
        var code = district.code(chat);
        for (int i = 0; i < 3; i++) {
            var page = web.perform(get("/console/sign-in").param("code", code))
                    .andReturn()
                    .getResponse();
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("name=\"code\" value=\"" + code);
            assertThat(page.getCookie("console")).isNull();
        }

        assertThat(SignedInBrowser.signedIn(web, code).open("/console").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aCodeOpensOnce() throws Exception {
        var code = district.code(chat);
        SignedInBrowser.signedIn(web, code.toLowerCase(Locale.ROOT).replace("-", " "));

        var again = web.perform(post("/console/sign-in").param("code", code).with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(again.getStatus()).isEqualTo(401);
        assertThat(again.getContentAsString()).contains("gõ /console");
        assertThat(again.getCookie("console")).isNull();
    }

    @Test
    void anOlderCodeAndOneThatIsTooOldOpenNothing() throws Exception {
        var older = district.code(chat);
        var newer = district.code(chat);
        assertThat(status(post("/console/sign-in").param("code", older).with(csrf())))
                .isEqualTo(401);

        sql.sql("update sign_in set expires_at = expires_at - interval '10 minutes'")
                .update();
        assertThat(status(post("/console/sign-in").param("code", newer).with(csrf())))
                .isEqualTo(401);
    }

    @Test
    void withoutATokenOrFromElsewhereNobodySignsIn() throws Exception {
        var code = district.code(chat);
        assertThat(status(post("/console/sign-in").param("code", code))).isEqualTo(403);
        assertThat(status(post("/console/sign-in")
                        .param("code", code)
                        .header("Origin", "https://elsewhere.example")
                        .cookie(new Cookie("XSRF-TOKEN", "one"))
                        .param("_csrf", "another")))
                .isEqualTo(403);

        assertThat(SignedInBrowser.signedIn(web, code).open("/console").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aKeyGivenBeforehandOpensNothing() throws Exception {
        var fixed = new Cookie("console", "known-to-the-attacker");
        var answer = web.perform(post("/console/sign-in")
                        .param("code", district.code(chat))
                        .cookie(fixed)
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getCookie("console")).isNotNull();
        assertThat(answer.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/console");
        assertThat(new SignedInBrowser(web, fixed).open("/console").getStatus()).isEqualTo(401);
    }

    @Test
    void afterSigningOutTheCookieOpensNothing() throws Exception {
        var browser = SignedInBrowser.signedIn(web, district.code(chat));
        assertThat(browser.send("/console/sign-out").getStatus()).isEqualTo(302);

        assertThat(browser.open("/console").getStatus()).isEqualTo(401);
    }

    @Test
    void aSessionEndsWhenTheChatIsUnlinkedOrTheTimeIsOver() throws Exception {
        var first = SignedInBrowser.signedIn(web, district.code(chat));
        district.unlink(chat);
        assertThat(first.open("/console").getStatus()).isEqualTo(401);

        var idle = SignedInBrowser.signedIn(web, district.code(district.chat(District.KEEPER)));
        sql.sql("update console_session set used_at = used_at - interval '61 minutes'")
                .update();
        assertThat(idle.open("/console").getStatus()).isEqualTo(401);

        var old = SignedInBrowser.signedIn(web, district.code(district.chat(District.KEEPER)));
        sql.sql("update console_session set began_at = began_at - interval '12 hours'")
                .update();
        assertThat(old.open("/console").getStatus()).isEqualTo(401);
    }

    @Test
    void whoLosesAllRightsIsSignedInNoLonger() throws Exception {
        var browser = SignedInBrowser.signedIn(web, district.code(chat));
        sql.sql("update role_grant set valid_to = valid_from").update();
        sql.sql("update unit_version set head_code = null").update();

        assertThat(browser.open("/console").getStatus()).isEqualTo(401);
    }

    @Test
    void theCommandGivesALinkToThoseWhoOverseeAndACourteousNoToOthers() throws Exception {
        for (var who : new String[] {District.KEEPER, District.HEAD, null}) {
            var link = said(who);
            assertThat(link).contains("/console/sign-in?code=");
            var code = link.replaceAll("(?s).*code=([0-9A-Z-]+).*", "$1");
            assertThat(SignedInBrowser.signedIn(web, code).open("/console").getStatus())
                    .isEqualTo(200);
        }
        assertThat(said(District.STAFF)).contains("trưởng đơn vị").doesNotContain("code=");
        assertThat(status(post("/console/sign-in")
                        .param("code", district.code(district.chat(District.STAFF)))
                        .with(csrf())))
                .as("rights are asked again at the sign-in")
                .isEqualTo(401);
    }

    @Test
    void keysAreNotStored() throws Exception {
        var code = district.code(chat);
        var browser = SignedInBrowser.signedIn(web, code);
        var key = java.util.Objects.requireNonNull(browser.session()).getValue();
        var stored = sql.sql("select s::text from console_session s")
                .query(String.class)
                .list();
        assertThat(stored).hasSize(1).noneMatch(row -> row.contains(key));
    }

    private String said(@org.jspecify.annotations.Nullable String who) {
        var owner = who == null ? new Actor.FirstAdministrator() : new Actor.Person(district.person(who));
        var message = new Inbound(
                district.chat(who), owner, Locale.of("vi"), "/console", null, java.util.List.of(), null, null);
        return java.util.Objects.requireNonNull(
                        new TransactionTemplate(transactions).execute(status -> handler.handle(message)))
                .getFirst()
                .text();
    }

    private int status(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }
}
