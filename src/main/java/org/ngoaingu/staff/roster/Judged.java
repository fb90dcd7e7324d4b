package org.ngoaingu.staff.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;

/** Collects what is wrong with one row; the first fault names the column, the sentence says all of them. */
final class Judged {

    private record Fault(@Nullable String column, @Nullable String value, Message reason) {}

    private static final int SHOWN_CHARACTERS = 200;

    private final Place place;
    private final Layout layout;
    private final List<Fault> faults = new ArrayList<>();

    Judged(Place place, Layout layout) {
        this.place = place;
        this.layout = layout;
    }

    void refuse(Column column, @Nullable String value, Message reason) {
        faults.add(new Fault(layout.heading(column), value == null ? null : shortened(value), reason));
    }

    Place place() {
        return place;
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    /** @param code the code of the row, where it can be read */
    Refusal refusal(@Nullable String code) {
        var first = faults.getFirst();
        var reason = first.reason;
        for (var more : faults.subList(1, faults.size())) {
            reason = Message.of("roster.row.also", "first", reason, "more", more.reason);
        }
        return new Refusal(place, first.column, first.value, reason, code);
    }

    static String shortened(String value) {
        return value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
