package org.ngoaingu.digest;

import java.time.LocalDate;
import java.util.List;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Made;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.progress.Snapshots;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Digests that people ask for, outside the weekly count. */
@Service
public class Digests {

    private final Readers readers;
    private final Snapshots snapshots;
    private final Preferences preferences;
    private final Outbox outbox;

    Digests(Readers readers, Snapshots snapshots, Preferences preferences, Outbox outbox) {
        this.readers = readers;
        this.snapshots = snapshots;
        this.preferences = preferences;
        this.outbox = outbox;
    }

    /** What became of the wish for one. */
    public enum Asked {
        /** It comes in a moment. */
        COMING,
        /** The unit is not the asker's, or there is none. */
        NOT_YOURS,
        /** No week's figures are there yet: the unit is new or under no plan. */
        NO_FIGURES
    }

    /** The units whose digests come to the actor. */
    public List<UnitId> units(Actor actor, LocalDate day) {
        return readers.units(actor, day);
    }

    /** Sends the digest of the last figures to the chat, which is the actor's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Asked send(ChatId chat, Actor actor, UnitId unit, LocalDate today) {
        if (readers.scope(actor, unit, today).isEmpty()) {
            return Asked.NOT_YOURS;
        }
        return snapshots
                .latest(unit, today)
                .map(snapshot -> {
                    var subject = new Subject.Asked(unit, snapshot.day()).toString();
                    outbox.write(chat, new Made(DigestMaker.NAME, subject), Lane.REPLY, null);
                    if (actor instanceof Actor.Person person
                            && preferences.of(person.id()).sheet()) {
                        outbox.write(chat, new Made(SheetMaker.NAME, subject), Lane.REPLY, null);
                    }
                    return Asked.COMING;
                })
                .orElse(Asked.NO_FIGURES);
    }
}
