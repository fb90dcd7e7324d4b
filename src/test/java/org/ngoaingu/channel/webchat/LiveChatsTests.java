package org.ngoaingu.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ngoaingu.channel.ChatId;

class LiveChatsTests {

    private final LiveChats live = new LiveChats();

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aChatHasRoomForSoManyPagesAndNoneTakesThatOfAnother() {
        var chat = new ChatId(new UUID(0, 1));
        for (int page = 0; page < LiveChats.PAGES_OF_ONE_CHAT; page++) {
            assertThat(live.join(chat)).isPresent();
        }

        assertThat(live.join(chat)).isEmpty();
        assertThat(live.join(new ChatId(new UUID(0, 2)))).isPresent();
    }

    @Test
    void allChatsTogetherHaveRoomForSoManyPages() {
        for (int page = 0; page < LiveChats.PAGES; page++) {
            assertThat(live.join(new ChatId(new UUID(1, page)))).isPresent();
        }

        assertThat(live.join(new ChatId(new UUID(2, 0)))).isEmpty();
    }
}
