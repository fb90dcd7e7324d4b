package org.ngoaingu.assistant.duty;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.duties.DutyId;
import org.ngoaingu.staff.UnitId;

/** Of what a button of owner {@value #OWNER} speaks: {@code u12} a unit, behind a dot one duty of it. */
record DutyKeys(UnitId unit, DutyId duty) {

    static final String OWNER = "t";
    static final String SHOW = "show";
    static final String DONE = "done";
    static final String DROP = "drop";

    private static final DutyId NONE = new DutyId("");
    private static final Pattern FORM = Pattern.compile("u(\\d{1,18})(?:\\.([A-Z0-9.-]{1,40}))?");

    /** Reads what came over the wire. */
    static Optional<DutyKeys> read(String id) {
        var form = FORM.matcher(id);
        return form.matches()
                ? Optional.of(new DutyKeys(
                        new UnitId(Long.parseLong(form.group(1))),
                        form.group(2) == null ? NONE : new DutyId(form.group(2))))
                : Optional.empty();
    }

    static String of(UnitId unit) {
        return "u" + unit.value();
    }

    static Choice show(UnitId unit, String label) {
        return new Choice(OWNER + ":" + of(unit) + ":" + SHOW, label);
    }

    static Choice act(UnitId unit, DutyId duty, String act, String label) {
        return new Choice(OWNER + ":" + of(unit) + "." + duty.value() + ":" + act, label);
    }
}
