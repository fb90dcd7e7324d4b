package org.ngoaingu.channel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;

/**
 * One chat as it stands now.
 *
 * @param channel the driver's name: {@code web}, {@code telegram}
 * @param address of the chat within the channel
 * @param owner whose chat it is; absent while nobody is linked to it
 * @param language in which the person is spoken to
 * @param role key of the text that tells the person as whom they speak; absent where there is nothing to tell
 */
public record Chat(
        ChatId id,
        String channel,
        String address,
        @Nullable Actor owner,
        Locale language,
        @Nullable String role) {

    /** The person of the roster; absent for strangers and for the first administrator's account. */
    public @Nullable PersonId person() {
        return owner instanceof Actor.Person person ? person.id() : null;
    }
}
