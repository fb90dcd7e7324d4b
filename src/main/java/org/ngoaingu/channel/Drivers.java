package org.ngoaingu.channel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The drivers that run here, by channel. A chat of a channel without one can be neither read nor written to. */
@Component
class Drivers {

    private final ObjectProvider<Driver> beans;

    Drivers(ObjectProvider<Driver> beans) {
        this.beans = beans;
    }

    Driver of(String channel) {
        return find(channel).orElseThrow(() -> new IllegalStateException("no driver for the channel " + channel));
    }

    Optional<Driver> find(String channel) {
        return Optional.ofNullable(byChannel().get(channel));
    }

    Collection<Driver> all() {
        return byChannel().values();
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

    private Map<String, Driver> byChannel() {
        return beans.stream().filter(Driver::isOn).collect(Collectors.toMap(Driver::channel, Function.identity()));
    }
}
