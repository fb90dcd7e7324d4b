package org.ngoaingu.conversation.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.Inbound;
import org.ngoaingu.channel.InboundHandler;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.ChoiceVerb;
import org.ngoaingu.conversation.Chosen;
import org.ngoaingu.platform.BesideOthers;
import org.ngoaingu.staff.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The room with its database and test verbs, from a message to replies. */
@BesideOthers
@SpringBootTest(
        classes = ConversationsIntegrationTests.Room.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "assistant.mode=command")
@Transactional
class ConversationsIntegrationTests {

    private static final PersonId PERSON = new PersonId(7);

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan({"org.ngoaingu.platform", "org.ngoaingu.conversation"})
    @Import(TestVerbs.AsBeans.class)
    static class Room {

        @Bean
        ChoiceVerb quotaButtons() {
            return new ChoiceVerb() {
                @Override
                public String owner() {
                    return "q";
                }

                @Override
                public List<Reply> choose(Chosen chosen) {
                    return List.of(Reply.of(chosen.id() + "/" + chosen.choice()));
                }
            };
        }
    }

    @Autowired
    private InboundHandler handler;

    @Autowired
    private JdbcClient jdbc;

    private final ChatId chat = new ChatId(UUID.randomUUID());

    @Test
    void remembersTheFlowBetweenMessages() {
        var asked = says("nếu tôi thay đổi vị trí thì sao").getLast();
        assertThat(asked.choices()).extracting(Choice::label).contains("Có thêm chứng chỉ");
        var tapped = presses(data(asked, "Có thêm chứng chỉ")).getLast();
        assertThat(tapped.text()).contains("Chứng chỉ nào");
        assertThat(says("HSK 4").getLast().text()).isEqualTo("quota.what_if(certificate=HSK 4, kind=CERTIFICATE)");
        assertThat(presses(data(asked, "Có thêm chứng chỉ")).getLast().text()).contains("đã qua");
    }

    @Test
    void dispatchesButtonsOfOthersAndAsksTheOpenQuestionAgain() {
        assertThat(presses("q:7:why:now")).extracting(Reply::text).containsExactly("7/why:now");
        presses("f:what-if:LEAD");
        assertThat(presses("q:7:x"))
                .extracting(Reply::text)
                .containsExactly("7/x", "Chức vụ hoặc vị trí nào ạ? Ví dụ: phó trưởng phòng.");
        assertThat(presses("i:quota_why:")).extracting(Reply::text).contains("quota.why()");
    }

    @Test
    void badButtonsGetASentence() {
        for (var data : List.of("", ":", "zz:1:2", "q", "f:none:", "i:none:", "s:x:y", "s:999999999999:LEAD")) {
            assertThat(presses(data))
                    .as(data)
                    .singleElement()
                    .extracting(Reply::text)
                    .asString()
                    .isNotBlank();
        }
    }

    @Test
    void keepsWhatItDidNotUnderstandWithoutNamesAndNumbers() {
        var replies = says("chị Quỳnh Xyzzy chỉ tiêu chứng chỉ kinh phí lớp 0912345678");
        assertThat(replies).hasSize(1);
        assertThat(jdbc.sql("select sentence from not_understood")
                        .query(String.class)
                        .list())
                .containsExactly("chi #name _ chi tieu chung chi kinh phi lop #number");
    }

    @Test
    void forgetsAFlowAfterALongSilence() {
        presses("f:what-if:LEAD");
        jdbc.sql("update conversation_session set expire_at = expire_at - interval '3 hours'")
                .update();
        assertThat(says("nhắc lại").getLast().text()).contains("«Thử một thay đổi» đã dừng");
    }

    @Test
    void speaksEnglish() {
        var reply = handler.handle(new Inbound(chat, PERSON, Locale.ENGLISH, "/menu", null))
                .getLast();
        assertThat(reply.text()).startsWith("Hello");
        assertThat(reply.choices()).extracting(Choice::data).contains("i:quota_self:");
    }

    private List<Reply> says(String text) {
        return handler.handle(new Inbound(chat, PERSON, Locale.of("vi"), text, null));
    }

    private List<Reply> presses(String data) {
        return handler.handle(new Inbound(chat, PERSON, Locale.of("vi"), "", data));
    }

    private static String data(Reply reply, String label) {
        return reply.choices().stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow()
                .data();
    }
}
