package org.ngoaingu.channel.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.certificate.FakeClamd;
import org.ngoaingu.certificate.Samples;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatHistory;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.ChatMessage;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.ScriptedHandler;
import org.ngoaingu.channel.WebChats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What people send is looked at before a turn sees it, with a scanner set up. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(ScriptedHandler.Setup.class)
class FileScreeningIntegrationTests {

    private static final FakeClamd DAEMON = new FakeClamd();

    @Autowired
    private MockMvc web;

    @Autowired
    private Chats chats;

    @Autowired
    private WebChats webChats;

    @Autowired
    private ChatHistory history;

    @Autowired
    private ChatFiles files;

    @Autowired
    private JdbcClient sql;

    private OpenChat mine = new OpenChat(new ChatId(new UUID(0, 0)), new Cookie("a", "b"));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("assistant.clamd", DAEMON::address);
    }

    @BeforeEach
    void open() {
        mine = OpenChat.open(chats, webChats);
    }

    @AfterEach
    void answerAgain() {
        DAEMON.answers(FakeClamd.Manner.PROPER);
    }

    @Test
    void aPhotoIsRenewedAndLiesSealed() throws Exception {
        send("anh.jpg", Samples.jpegWithPosition(6));

        assertThat(said()).contains("Đã nhận 1 tệp");
        var kept = files.find(file()).orElseThrow();
        assertThat(kept.type()).isEqualTo("image/jpeg");
        assertThat(new String(kept.content(), UTF_8)).doesNotContain("Exif");
        assertThat(sql.sql("select position('JFIF'::bytea in content) from chat_file where chat_id = ?")
                        .param(mine.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(0);
        assertThat(files.receivedSha256(file()).orElseThrow()).hasSize(64);
    }

    @Test
    void malwareIsRefusedAndNotKept() throws Exception {
        send("chung-chi.pdf", FakeClamd.EICAR.getBytes(UTF_8));

        assertThat(said()).anyMatch(text -> text.startsWith("Phần mềm diệt vi-rút báo tệp này không an toàn"));
        assertThat(said()).doesNotContain("Đã nhận 1 tệp");
        assertThat(count("chat_file where chat_id = ?")).isZero();
        assertThat(count("audit_entry where act = 'refuse-file' and subject = 'chat:' || ?::text"))
                .isEqualTo(1);
    }

    @Test
    void oneBadFileAmongGoodOnesIsNamedAndTheOthersAreTaken() throws Exception {
        web.perform(multipart("/chat")
                        .file(part("a.jpg", Samples.jpeg()))
                        .file(part("b.pdf", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
                        .param("client", UUID.randomUUID().toString())
                        .cookie(mine.cookie())
                        .with(csrf()))
                .andExpect(redirectedUrl("/chat#latest"));

        assertThat(said()).contains("Đã nhận 1 tệp").anyMatch(text -> text.startsWith("Tệp này không phải ảnh"));
    }

    @Test
    void whileTheScannerIsSilentNothingPasses() throws Exception {
        DAEMON.answers(FakeClamd.Manner.CONFUSED);
        send("anh.jpg", Samples.jpeg());

        assertThat(said()).isEmpty();
        assertThat(files.find(file())).isEmpty();
        assertThat(count("chat_file where quarantined and chat_id = ?")).isEqualTo(1);

        DAEMON.answers(FakeClamd.Manner.PROPER);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(said()).contains("Đã nhận 1 tệp"));
        assertThat(count("chat_file where quarantined and chat_id = ?")).isZero();
    }

    @Test
    void aSilentScannerIsToldOnTheHealthPageAndTheStatusStays() throws Exception {
        DAEMON.answers(FakeClamd.Manner.SILENT);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> web.perform(get("/actuator/health"))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.status").value("UP"))
                        .andExpect(jsonPath("$.components.scanner.status").value("DEGRADED"))
                        .andExpect(jsonPath("$.components.scanner.details.reason")
                                .value(startsWith("the virus scanner"))));
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws Exception {
        send("anh.jpg", new byte[0]);

        assertThat(said()).singleElement().asString().startsWith("Tệp anh/chị gửi trống");
        assertThat(count("chat_file where chat_id = ?")).isZero();
    }

    private void send(String name, byte[] content) throws Exception {
        web.perform(multipart("/chat")
                        .file(part(name, content))
                        .param("client", UUID.randomUUID().toString())
                        .cookie(mine.cookie())
                        .with(csrf()))
                .andExpect(redirectedUrl("/chat#latest"));
    }

    private static MockMultipartFile part(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    private List<String> said() {
        return history.after(mine.id(), 0).stream()
                .filter(message -> message.sender() == ChatMessage.Sender.ASSISTANT)
                .map(ChatMessage::text)
                .toList();
    }

    private FileId file() {
        return new FileId(sql.sql("select id from chat_file where chat_id = ?")
                .param(mine.id().value())
                .query(UUID.class)
                .single());
    }

    private int count(String rows) {
        return sql.sql("select count(*) from " + rows)
                .param(mine.id().value())
                .query(Integer.class)
                .single();
    }
}
