package org.ngoaingu.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ngoaingu.botapi.BotApiServer;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.channel.DeepLinks;
import org.ngoaingu.channel.Reply;
import org.springframework.beans.factory.annotation.Autowired;

class TelegramTalkIntegrationTests extends TelegramTest {

    @Autowired
    DeepLinks links;

    @Test
    void answersWhatIsSaidInTheLanguageOfWhoSaysIt() {
        person.says("xin chào");
        var english = stranger("en-GB");
        english.says("hello");

        assertThat(person.awaits("Đã nghe").text()).isEqualTo("Đã nghe: xin chào");
        english.awaits("Đã nghe: hello");
        assertThat(script.heard())
                .extracting(heard -> heard.language())
                .containsExactlyInAnyOrder(Locale.of("vi"), Locale.ENGLISH);
    }

    @Test
    void aTapIsAChoiceAndIsAnsweredAtOnce() {
        script.answers(message -> List.of(
                message.choice() == null
                        ? new Reply("Mời chọn", List.of(new Choice("t:1:a", "Có"), new Choice("t:1:b", "Không")))
                        : Reply.of("Đã chọn " + message.choice())));
        person.says("chọn");
        assertThat(person.awaits("Mời chọn").labels()).containsExactly("Có", "Không");

        var tap = person.taps("Không");

        person.awaits("Đã chọn t:1:b");
        await().untilAsserted(() -> assertThat(telegram.isTapAnswered(tap)).isTrue());
    }

    @Test
    void theLinkToTheBotIsKnown() {
        await().untilAsserted(() -> assertThat(links.telegram("ABCD-EFGH"))
                .hasToString("Optional[https://t.me/" + BotApiServer.BOT_NAME + "?start=ABCD-EFGH]"));
        assertThat(telegram.commands("all_private_chats:")).containsExactly("start", "help");
        assertThat(telegram.commands("all_private_chats:en")).containsExactly("start", "help");
    }
}
