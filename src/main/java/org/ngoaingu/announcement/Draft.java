package org.ngoaingu.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.FileId;

/**
 * What an announcement says, to whom, and when.
 *
 * @param vi the text as Vietnamese readers get it, with the markup of {@link org.ngoaingu.channel.Reply} and the
 *     {@link Variable}s
 * @param en the same for who chose English; absent: they get the Vietnamese one
 * @param file goes with the text in one message; kept by {@link org.ngoaingu.channel.ChatFiles}
 * @param wantsConfirmation whether readers are asked to press that they have taken note
 * @param confirmBy the last day for that
 * @param startAt not before then; absent: as soon as it may
 * @param tooLateAfter who has not got it by then does not get it
 * @param inQuietHours whether it goes out at night too
 */
public record Draft(
        String vi,
        @Nullable String en,
        @Nullable FileId file,
        boolean wantsConfirmation,
        @Nullable LocalDate confirmBy,
        Audience audience,
        @Nullable Instant startAt,
        @Nullable Instant tooLateAfter,
        boolean inQuietHours) {

    public Draft {
        vi = vi.strip();
        en = en == null || en.isBlank() ? null : en.strip();
    }

    /** A text for these readers, to be sent as soon as it may. */
    public static Draft of(String vi, Audience audience) {
        return new Draft(vi, null, null, false, null, audience, null, null, false);
    }

    /** The text in the language of a reader. */
    public String text(Locale language) {
        return en != null && language.getLanguage().equals("en") ? en : vi;
    }

    /** What keeps a text in one language from being sent, whatever else the draft says. */
    public static Optional<Blocker> refusal(String text) {
        var length = text.strip().length();
        var unknown = Variable.unknownIn(text);
        if (length == 0) {
            return Optional.of(new Blocker.Empty());
        } else if (length > Blockers.LONGEST) {
            return Optional.of(new Blocker.TooLong(length, Blockers.LONGEST));
        }
        return unknown == null ? Optional.empty() : Optional.of(new Blocker.UnknownVariable(unknown));
    }

    Draft saying(String newVi, @Nullable String newEn) {
        return new Draft(
                newVi, newEn, file, wantsConfirmation, confirmBy, audience, startAt, tooLateAfter, inQuietHours);
    }
}
