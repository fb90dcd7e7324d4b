package org.ngoaingu.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TelegramHtmlTests {

    @Test
    void setsHeadingsItemsAndQuotationsAndEscapesTheRest() {
        var text = TelegramHtml.of("# A & B\ndòng <i>một</i>\n- x > y\n- z\n> trích\n> dẫn", 4096);

        assertThat(text.html())
                .isEqualTo("<b>A &amp; B</b>\n\ndòng &lt;i&gt;một&lt;/i&gt;\n\n• x &gt; y\n• z\n\n"
                        + "<blockquote>trích\ndẫn</blockquote>");
        assertThat(text.plain()).isEqualTo("A & B\n\ndòng <i>một</i>\n\n• x > y\n• z\n\ntrích\ndẫn");
    }

    @Test
    void neverBecomesLongerThanWhatItIsGivenWhereThatMatters() {
        var given = "a\n- b\n".repeat(600);

        assertThat(TelegramHtml.of(given, given.length()).plain()).hasSizeLessThanOrEqualTo(given.length());
    }
}
