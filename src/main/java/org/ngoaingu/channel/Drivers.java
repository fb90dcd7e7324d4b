package org.ngoaingu.channel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        var driver = byChannel().get(channel);
        if (driver == null) {
            throw new IllegalStateException("no driver for the channel " + channel);
        }
        return driver;
    }

    Collection<Driver> all() {
        return byChannel().values();
    }

    /** The reply as the chat's driver can carry it: in parts, with buttons or with numbered lines. */
    List<Reply> rendered(Reply reply, Chat chat) {
        var driver = byChannel().get(chat.channel());
        return driver == null ? List.of(reply) : Rendering.of(reply, driver.abilities());
    }

    boolean deliversByHistory(Chat chat) {
        var driver = byChannel().get(chat.channel());
        return driver != null && driver.abilities().stored();
    }

    private Map<String, Driver> byChannel() {
        return beans.stream().collect(Collectors.toMap(Driver::channel, Function.identity()));
    }
}
