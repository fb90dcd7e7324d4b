package org.ngoaingu.channel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The drivers that run here, by channel. A chat of a channel without one can be neither read nor written to. */
@Component
class Drivers {

    /** Collected at the first question: drivers need rooms that need this one. */
    private final SingletonSupplier<Map<String, Driver>> byChannel;

    Drivers(ObjectProvider<Driver> beans) {
        this.byChannel = SingletonSupplier.of(
                () -> beans.stream().collect(Collectors.toUnmodifiableMap(Driver::channel, Function.identity())));
    }

    Driver of(String channel) {
        return find(channel).orElseThrow(() -> new IllegalStateException("no driver for the channel " + channel));
    }

    Optional<Driver> find(String channel) {
        return Optional.ofNullable(byChannel.obtain().get(channel)).filter(Driver::isOn);
    }

    Collection<Driver> all() {
        return byChannel.obtain().values().stream().filter(Driver::isOn).toList();
    }

    /** The reply as the chat's driver can carry it: in parts, with buttons or with numbered lines. */
    List<Reply> rendered(Reply reply, Chat chat) {
        return find(chat.channel())
                .map(driver -> Rendering.of(reply, driver.abilities()))
                .orElse(List.of(reply));
    }

    boolean deliversByHistory(Chat chat) {
        return find(chat.channel())
                .filter(driver -> driver.abilities().stored())
                .isPresent();
    }
}
