package org.ngoaingu.staff.roster;

import org.ngoaingu.platform.Message;

/**
 * Hears what a file holds while it is read.
 *
 * @param <R> {@link UnitRow} or {@link StaffRow}
 */
public interface RowSink<R> {

    /** A row that can be taken, as far as one file can tell. */
    void taken(R row);

    /** A row that cannot be taken; it says why. */
    void refused(Refusal refusal);

    /** A row that someone should look at again ("nên xem lại"); it is taken or refused all the same. */
    void noted(Place place, Message note);
}
