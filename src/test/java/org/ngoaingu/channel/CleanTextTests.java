package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTests {

    @Test
    void takesOutWhatNoDatabaseTakesAndWhatDeceivesTheEye() {
        assertThat(CleanText.of("a\u0000b\u202Ec\u200Bd\uFEFFe\u0007f")).isEqualTo("abcdef");
        assertThat(CleanText.of("\uD83Dlone\uDE00")).isEqualTo("lone");
    }

    @Test
    void leavesWordsLinesAndEmojiAlone() {
        assertThat(CleanText.of("Chỉ tiêu\r\ncủa tôi\tlà gì? 👩\u200D🏫"))
                .isEqualTo("Chỉ tiêu\ncủa tôi\tlà gì? 👩\u200D🏫");
    }
}
