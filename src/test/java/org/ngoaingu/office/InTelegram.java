package org.ngoaingu.office;

import java.util.Map;
import java.util.NoSuchElementException;
import org.ngoaingu.botapi.SeenMessage;
import org.ngoaingu.botapi.TelegramUser;

/** Over real HTTP with the fake Bot API. */
record InTelegram(TelegramUser user) implements Talker {

    @Override
    public void begins(String code) {
        user.says("/start " + code.replace("-", ""));
    }

    @Override
    public void says(String text) {
        user.says(text);
    }

    @Override
    public void sends(Map<String, byte[]> files) {
        user.sendsAlbum("", files);
    }

    @Override
    public void sendsPicture(String words, byte[] picture) {
        user.sendsPhoto(words, picture);
    }

    @Override
    public byte[] fetches(String words) {
        return user.awaits(message -> message.file() != null && message.text().contains(words))
                .file()
                .content();
    }

    @Override
    public void presses(String words) {
        var label = user.awaits(message -> has(message, words)).buttons().stream()
                .map(SeenMessage.Button::label)
                .filter(one -> one.contains(words))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(words));
        user.taps(label);
    }

    private static boolean has(SeenMessage message, String words) {
        return message.buttons().stream().anyMatch(button -> button.label().contains(words));
    }

    @Override
    public String awaits(String words) {
        return user.awaits(words).text();
    }
}
