package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.ngoaingu.conversation.QuietHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Those of the edition in force, which an edit of the files may change. */
@Component
class EditedQuietHours implements QuietHours {

    private final ObjectProvider<Editions> editions; // which wants all verbs, and those may want the hours
    private final Clock clock;

    EditedQuietHours(ObjectProvider<Editions> editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public Optional<LocalTime> untilWhen() {
        var quiet = editions.getObject().current().config().quiet();
        return quiet.include(LocalTime.now(clock)) ? Optional.of(quiet.until()) : Optional.empty();
    }
}
