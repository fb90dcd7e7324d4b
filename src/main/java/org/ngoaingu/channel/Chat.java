package org.ngoaingu.channel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;

/**
 * One chat as it stands now.
 *
 * @param channel the driver's name: {@code web}
 * @param person whose chat it is; absent while nobody is linked to it
 * @param language in which the person is spoken to
 * @param role key of the text that tells the person as whom they speak; absent where there is nothing to tell
 */
public record Chat(
        ChatId id,
        String channel,
        @Nullable PersonId person,
        Locale language,
        @Nullable String role) {}
