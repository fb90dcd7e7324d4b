package org.ngoaingu.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ngoaingu.channel.MessengerGate;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class TelegramDriverTests {

    @Test
    void isOffWhereMessengersMayNotBeUsed() {
        assertThat(driver(false).isOn()).isFalse();
        assertThat(driver(true).isOn()).isTrue();
    }

    @Test
    void aLinkHandsOverOnlyWhatTelegramTakes() {
        assertThatThrownBy(() -> driver(true).opening("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> driver(true).opening("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    private static TelegramDriver driver(boolean allowed) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("gate", (MessengerGate) () -> allowed);
        var settings = new TelegramSettings(new MockEnvironment().withProperty("TELEGRAM_BOT_TOKEN", "1:a"));
        return new TelegramDriver(
                settings, beans.getBeanProvider(MessengerGate.class), null, null, null, null, null, null);
    }
}
