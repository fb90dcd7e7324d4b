package org.ngoaingu.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngoaingu.channel.Abilities;
import org.ngoaingu.channel.Delivery;
import org.ngoaingu.channel.Driver;
import org.ngoaingu.channel.Fetched;
import org.ngoaingu.channel.Heard;
import org.ngoaingu.channel.MessengerGate;
import org.ngoaingu.channel.Parcel;
import org.ngoaingu.channel.UnreadableMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/**
 * Telegram as a channel. It is there in commands too, where nothing is received or sent, so that what they leave in the
 * outbox is made for it and their links lead to it.
 */
@WithTelegram
class TelegramDriver implements Driver {

    static final String CHANNEL = "telegram";

    private static final Pattern START = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Abilities abilities;
    private final String bot;
    private final SingletonSupplier<List<MessengerGate>> gates;
    private final BotApi api;
    private final BotName name;
    private final Hearing hearing;
    private final Sending sending;
    private final Departures departures;
    private final TelegramFiles files;

    TelegramDriver(
            TelegramSettings settings,
            ObjectProvider<MessengerGate> gates,
            BotApi api,
            BotName name,
            Hearing hearing,
            Sending sending,
            Departures departures,
            TelegramFiles files) {
        this.abilities =
                new Abilities(true, true, true, false, Sending.LONGEST, Sending.LONGEST_CAPTION, settings.rate());
        this.bot = Long.toString(settings.token().bot());
        this.gates = SingletonSupplier.of(() -> gates.stream().toList());
        this.api = api;
        this.name = name;
        this.hearing = hearing;
        this.sending = sending;
        this.departures = departures;
        this.files = files;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Abilities abilities() {
        return abilities;
    }

    @Override
    public boolean isOn() {
        return gates.obtain().stream().allMatch(MessengerGate::messengersMayBeUsed);
    }

    @Override
    public Optional<URI> opening(String code) {
        if (!START.matcher(code).matches()) {
            throw new IllegalArgumentException("no code that Telegram hands over");
        }
        return name.get().map(known -> URI.create("https://t.me/" + known + "?start=" + code));
    }

    @Override
    public Heard read(String raw) {
        try {
            return hearing.heard(Update.read(raw));
        } catch (JsonProcessingException e) {
            throw new UnreadableMessage("no update"); // the cause would show some of it
        }
    }

    @Override
    public Fetched fetch(String raw) {
        return files.fetch(Update.lenient(raw));
    }

    @Override
    public Delivery send(Parcel parcel) {
        // what could not be read was stored under the bot's own address
        return parcel.address().equals(bot) ? new Delivery.Unreachable("nobody's chat") : sending.send(parcel);
    }

    @Override
    public void typing(String address) {
        if (departures.peace().isPositive()) {
            return;
        }
        api.callAside(SendChatAction.builder()
                .chatId(address)
                .action(ActionType.TYPING.toString())
                .build());
    }

    @Override
    public boolean answers() {
        try {
            name.heard(api.call(new GetMe()).getUserName());
            return true;
        } catch (CallFailed e) {
            return false;
        }
    }
}
