package org.ngoaingu.channel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.PersonId;

/**
 * One message from a person.
 *
 * @param chat where it was said
 * @param who whose chat it is; absent while nobody is linked to it
 * @param language the language that the chat is set to
 * @param text what was typed, at most 4,096 characters; empty when a choice was made
 * @param choice the data of the choice that was made; this chat was offered it
 * @param files that came along
 * @param contact that was shared
 * @param network address that it came from; absent where the channel hides it
 */
public record Inbound(
        ChatId chat,
        @Nullable Actor who,
        Locale language,
        String text,
        @Nullable String choice,
        List<FileId> files,
        @Nullable Contact contact,
        @Nullable String network) {

    public Inbound {
        files = List.copyOf(files);
    }

    public Inbound(ChatId chat, @Nullable PersonId person, Locale language, String text, @Nullable String choice) {
        this(chat, person == null ? null : new Actor.Person(person), language, text, choice, List.of(), null, null);
    }

    /** The person of the roster; absent for strangers and for the first administrator's account. */
    public @Nullable PersonId person() {
        return who instanceof Actor.Person person ? person.id() : null;
    }
}
