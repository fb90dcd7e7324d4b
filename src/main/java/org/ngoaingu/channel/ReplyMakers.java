package org.ngoaingu.channel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The makers of all rooms, by name. */
@Component
class ReplyMakers {

    /** Collected at the first question: makers need rooms that need this one. */
    private final SingletonSupplier<Map<String, ReplyMaker>> byName;

    ReplyMakers(ObjectProvider<ReplyMaker> makers) {
        this.byName = SingletonSupplier.of(
                () -> makers.stream().collect(Collectors.toUnmodifiableMap(ReplyMaker::name, Function.identity())));
    }

    ReplyMaker named(String name) {
        return Optional.ofNullable(byName.obtain().get(name))
                .orElseThrow(() -> new IllegalStateException("nobody makes " + name));
    }
}
