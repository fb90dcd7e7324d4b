package org.ngoaingu.staff.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.Texts;

/** Keeps all that a reader tells. */
final class Heard<R> implements RowSink<R> {

    private static final Texts TEXTS = new Texts();

    final List<R> taken = new ArrayList<>();
    final List<Refusal> refused = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    @Override
    public void taken(R row) {
        taken.add(row);
    }

    @Override
    public void refused(Refusal refusal) {
        refused.add(refusal);
    }

    @Override
    public void noted(Place place, Message note) {
        notes.add(place.row() + " " + note.key());
    }

    /** Row, column, value and reason of each refusal. */
    List<String> refusals() {
        return refused.stream()
                .map(refusal -> refusal.place().row() + " " + refusal.column() + " " + refusal.value() + " "
                        + refusal.reason().key())
                .toList();
    }

    static String said(Reading reading) {
        return reading instanceof Reading.Unreadable unreadable
                ? TEXTS.say(Locale.of("vi"), unreadable.reason())
                : reading.toString();
    }

    static FileHead head(Reading reading) {
        if (reading instanceof Reading.Done done) {
            return done.head();
        }
        throw new AssertionError(said(reading));
    }
}
