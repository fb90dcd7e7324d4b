package org.ngoaingu.channel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * The rows in lots that are prepared at once: of one {@link BulkMaker} together, any other alone. So is what failed
     * before: one that cannot be made keeps no others back for long.
     */
    Collection<List<OutboxRow>> lots(List<OutboxRow> rows) {
        var alone = new ArrayList<List<OutboxRow>>();
        var together = new LinkedHashMap<String, List<OutboxRow>>();
        for (var row : rows) {
            if (row.attempt() == 1
                    && row.what() instanceof Made made
                    && find(made.maker()).orElse(null) instanceof BulkMaker) {
                together.computeIfAbsent(made.maker(), maker -> new ArrayList<>())
                        .add(row);
            } else {
                alone.add(List.of(row));
            }
        }
        alone.addAll(together.values());
        return alone;
    }

    /** The messages of a lot, by the keys of their rows. */
    Map<Long, Making> make(List<OutboxRow> lot) {
        var made = new HashMap<Long, Making>();
        var makings = switch (maker(lot.getFirst())) {
            case BulkMaker bulk ->
                bulk.make(lot.stream()
                        .map(row -> new BulkMaker.Wanted(subject(row), row.to()))
                        .toList());
            case ReplyMaker maker ->
                List.of(maker.make(subject(lot.getFirst()), lot.getFirst().to()));
        };
        for (int number = 0; number < lot.size(); number++) {
            made.put(lot.get(number).id(), makings.get(number));
        }
        return made;
    }

    private static String subject(OutboxRow row) {
        return ((Made) row.what()).subject();
    }

    private ReplyMaker maker(OutboxRow row) {
        var name = ((Made) row.what()).maker();
        return find(name).orElseThrow(() -> new IllegalStateException("nobody makes " + name));
    }

    private Optional<ReplyMaker> find(String name) {
        return Optional.ofNullable(byName.obtain().get(name));
    }
}
