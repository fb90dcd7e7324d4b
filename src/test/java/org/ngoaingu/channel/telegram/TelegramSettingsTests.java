package org.ngoaingu.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ngoaingu.channel.telegram.TelegramSettings.Updates;
import org.ngoaingu.platform.StartRefused;
import org.ngoaingu.platform.Texts;
import org.springframework.mock.env.MockEnvironment;

class TelegramSettingsTests {

    private static final String TOKEN = "12:AA-secret_part";

    @Test
    void hasDefaultsForAllButTheToken() {
        var settings = settings(Map.of());

        assertThat(settings.api()).hasToString("https://api.telegram.org");
        assertThat(settings.apiPort()).isEqualTo(443);
        assertThat(settings.updates()).isEqualTo(Updates.POLLING);
        assertThat(settings.proxy()).isEmpty();
        assertThat(settings.rate()).isEqualTo(25);
        assertThat(settings.token()).hasToString("bot 12");
        assertThat(settings.token().hiddenIn("/bot" + TOKEN + "/x")).isEqualTo("/bot12:…/x");
    }

    @Test
    void readsAProxyWithItsLoginAndShowsItWithout() {
        var proxy = settings(Map.of("TELEGRAM_PROXY", "http://an:m%40t@10.0.0.1:3128"))
                .proxy()
                .orElseThrow();

        assertThat(proxy.type()).isEqualTo(Proxy.Type.HTTP);
        assertThat(proxy.user()).isEqualTo("an");
        assertThat(proxy.password()).isEqualTo("m@t");
        assertThat(proxy).hasToString("HTTP 10.0.0.1:3128");
        assertThat(settings(Map.of("TELEGRAM_PROXY", "socks5://localhost:1080"))
                        .proxy()
                        .orElseThrow()
                        .type())
                .isEqualTo(Proxy.Type.SOCKS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TELEGRAM_BOT_TOKEN      | my token                    | token",
                "TELEGRAM_API_URL        | ftp://a                     | api-url",
                "TELEGRAM_API_URL        | https://a/path              | api-url",
                "TELEGRAM_API_URL        | https://user@a              | api-url",
                "TELEGRAM_API_URL        | a b                         | api-url",
                "TELEGRAM_UPDATES        | both                        | updates",
                "TELEGRAM_UPDATES        | webhook                     | secret-missing",
                "TELEGRAM_WEBHOOK_SECRET | có dấu                      | secret",
                "TELEGRAM_PROXY          | 10.0.0.1:3128               | proxy",
                "TELEGRAM_PROXY          | http://10.0.0.1             | proxy",
                "TELEGRAM_PROXY          | ftp://u:geheim@10.0.0.1:21  | proxy",
                "TELEGRAM_RATE           | 0                           | rate",
                "TELEGRAM_RATE           | NaN                         | rate",
                "TELEGRAM_RATE           | fast                        | rate",
            })
    void aWrongSettingIsOneSentence(String name, String value, String key) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .asInstanceOf(type(StartRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.reason().key()).isEqualTo("telegram.wrong." + key);
                    assertThat(refused.reason().arguments()).isEmpty();
                    assertThat(List.copyOf(Texts.LANGUAGES))
                            .allSatisfy(language -> assertThat(new Texts().say(language, refused.reason()))
                                    .contains("TELEGRAM_")
                                    .doesNotContain("geheim"));
                });
    }

    private static TelegramSettings settings(Map<String, String> said) {
        var environment = new MockEnvironment().withProperty("TELEGRAM_BOT_TOKEN", TOKEN);
        said.forEach(environment::setProperty);
        return new TelegramSettings(environment);
    }
}
