package org.ngoaingu.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.ngoaingu.botapi.SeenMessage;
import org.ngoaingu.botapi.TelegramUser;

/** Over real HTTP with the fake Bot API. */
record InTelegram(TelegramUser user) implements Talker {

    /** A node takes over from one that was killed when its leases have run out. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        return awaits(message -> message.file() != null && message.text().contains(words))
                .file()
                .content();
    }

    @Override
    public void presses(String words) {
        var label = awaits(message -> has(message, words)).buttons().stream()
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
        return awaits(message -> message.text().contains(words)).text();
    }

    private SeenMessage awaits(Predicate<SeenMessage> wanted) {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return user.awaits(wanted);
            } catch (NoSuchElementException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
        }
    }
}
