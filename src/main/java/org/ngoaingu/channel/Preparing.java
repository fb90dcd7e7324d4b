package org.ngoaingu.channel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gets what rows are to carry: their files, and the message itself where that is made when it is sent. */
@Component
class Preparing {

    /** How long a file that was made can be opened where the history shows it. */
    private static final Duration SHOWN = Duration.ofDays(90);

    private final ReplyMakers makers;
    private final MadeInTime made;
    private final ChatFiles files;

    Preparing(ReplyMakers makers, MadeInTime made, ChatFiles files) {
        this.makers = makers;
        this.made = made;
        this.files = files;
    }

    /** The rows in lots, each of which is prepared at once. */
    Collection<List<OutboxRow>> lots(List<OutboxRow> rows) {
        return makers.lots(rows);
    }

    /** What each row of a lot carries, in their order. */
    List<Prepared> prepared(Driver driver, UUID node, List<OutboxRow> lot) throws InterruptedException {
        return switch (lot.getFirst().what()) {
            case Made first -> made.of(node, lot, (row, making) -> fitted(driver, row, making));
            case Reply reply -> List.of(new Prepared.Whole(lot.getFirst(), reply, filesOf(reply)));
            case Carried act -> List.of(new Prepared.Whole(lot.getFirst(), act, List.of()));
        };
    }

    /** Files whose time is over are left out; the text still says what they were. */
    private List<ChatFile> filesOf(Reply reply) {
        return reply.files().stream().flatMap(file -> files.find(file).stream()).toList();
    }

    private Prepared fitted(Driver driver, OutboxRow row, Making making) {
        return switch (making) {
            case Making.Withdrawn withdrawn -> new Prepared.Withdrawn(withdrawn.reason());
            case Making.Later later -> new Prepared.Later(later.when());
            case Making.Ready ready ->
                Rendering.inOne(ready.reply(), ready.hasFile(), driver.abilities())
                        .map(reply -> whole(driver, row, reply, ready))
                        .orElseGet(() -> new Prepared.NotMade("longer than one message"));
        };
    }

    /** Where the history is the delivery it keeps the file, elsewhere the file just goes. */
    private Prepared whole(Driver driver, OutboxRow row, Reply reply, Making.Ready ready) {
        var file = ready.file();
        if (file == null) {
            return ready.reply().files().isEmpty()
                    ? new Prepared.Whole(row.as(reply), reply, List.of())
                    : withKept(driver, row, reply.with(ready.reply().files().getFirst()));
        } else if (driver.abilities().stored()) {
            return withKept(driver, row, reply.with(files.keep(row.chat(), file, SHOWN)));
        }
        return new Prepared.Whole(row.as(reply), reply, List.of(file));
    }

    private Prepared withKept(Driver driver, OutboxRow row, Reply reply) {
        return new Prepared.Whole(row.as(reply), reply, driver.abilities().stored() ? List.of() : filesOf(reply));
    }
}
