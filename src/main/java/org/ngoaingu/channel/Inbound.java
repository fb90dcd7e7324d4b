package org.ngoaingu.channel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;

/**
 * One message from a person.
 *
 * @param chat where it was said
 * @param person whose chat it is; absent while nobody is linked to it
 * @param language the language that the chat is set to
 * @param text what was typed, at most 4,096 characters; empty when a choice was made
 * @param choice the data of the choice that was made
 */
public record Inbound(
        ChatId chat,
        @Nullable PersonId person,
        Locale language,
        String text,
        @Nullable String choice) {}
