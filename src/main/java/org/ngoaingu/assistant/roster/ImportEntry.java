package org.ngoaingu.assistant.roster;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.DryRun;
import org.ngoaingu.staff.RosterClaims.Review;
import org.ngoaingu.staff.roster.Place;
import org.ngoaingu.staff.roster.Refusal;

/**
 * One entry of what a dry run found, in words: the same in the chat, on the pages and at the command line.
 *
 * @param longest characters that are shown of a value out of a file
 */
public record ImportEntry(int longest) {

    /** Shows values whole. */
    public static final ImportEntry WHOLE = new ImportEntry(Integer.MAX_VALUE);

    /** A row that cannot be taken. */
    public Message of(Refusal row) {
        return new Message(
                "command.import.refusedRow",
                Map.of(
                        "sheet",
                        row.place().sheet(),
                        "row",
                        number(row.place()),
                        "column",
                        row.column() == null ? "" : Message.of("command.import.atColumn", "column", row.column()),
                        "value",
                        row.value() == null ? "" : Message.of("command.import.withValue", "value", shown(row.value())),
                        "reason",
                        row.reason()));
    }

    /** A row to look at; it is taken all the same. */
    public Message of(Review review) {
        return new Message(
                "command.import.review",
                Map.of("sheet", review.place().sheet(), "row", number(review.place()), "what", review.what()));
    }

    /** A fact that would change. */
    public Message of(DryRun.Change change) {
        return new Message(
                "command.import.change",
                Map.of(
                        "code",
                        change.code(),
                        "fact",
                        Message.of("import.fact." + change.fact()),
                        "was",
                        orBlank(change.was()),
                        "becomes",
                        orBlank(change.becomes())));
    }

    private Object orBlank(@Nullable String value) {
        return value == null ? Message.of("command.import.blank") : shown(value);
    }

    private String shown(String value) {
        return value.length() <= longest ? value : value.substring(0, longest) + "…";
    }

    private static String number(Place place) {
        return String.valueOf(place.row());
    }
}
