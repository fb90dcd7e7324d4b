package org.ngoaingu.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.ChatId;

/**
 * Consent (sự đồng ý) to be spoken to in a chat, as it can be proved.
 *
 * @param person its key, or {@link InvitationRows#FIRST_ADMINISTRATOR}
 * @param notice version of the notice that was agreed to
 * @param language in which the notice was read
 * @param browsers that moved to the person's one web chat by it
 * @param endedAt absent while it stands
 * @param end why it ended
 */
public record Consent(
        long id,
        ChatId chat,
        String channel,
        long person,
        Way way,
        String notice,
        Locale language,
        List<byte[]> browsers,
        Instant givenAt,
        @Nullable Instant endedAt,
        @Nullable End end) {

    /** The notice (thông báo xử lý dữ liệu) that is shown now, named by its day. Another text is another version. */
    public static final String NOTICE = "2026-11-22";

    /** How the person came. */
    public enum Way {
        CODE,
        PHONE
    }

    /** Why it ended. */
    public enum End {
        WITHDRAWN,
        /** In another chat of the person. */
        UNDONE,
        /** By the person, this chat alone. */
        REVOKED,
        /** The person has no post any more. */
        LEFT,
        /** The chat was given to somebody else. */
        REPLACED
    }
}
