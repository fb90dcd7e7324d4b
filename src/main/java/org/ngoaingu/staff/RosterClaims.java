package org.ngoaingu.staff;

import java.util.List;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.roster.Place;

/**
 * Takes what rosters say about language certificates; room {@code certificate} implements it, so that staff need not
 * know certificates. The claims of an import stand in the SQL function {@code roster_claims(import_id)} from its dry
 * run until the end of its commit.
 */
public interface RosterClaims {

    /** What somebody should look at before the import is committed; changes nothing. */
    List<Review> review(ImportId id);

    /** Takes the claims, inside the transaction that commits the import, after its people have their keys. */
    void take(ImportId id);

    /** Takes the import's claims back, inside the transaction that undoes it, before its people go. */
    void undo(ImportId id);

    /** A row that should be looked at (nên xem lại). */
    record Review(Place place, Message what) {

        /** For rooms that do not know this room's places. */
        public static Review at(String sheet, int row, Message what) {
            return new Review(new Place(sheet, row), what);
        }
    }
}
