package org.ngoaingu.progress;

import java.util.List;
import org.ngoaingu.staff.roster.Refusal;

/**
 * What a look at a list of targets found; nothing is in force yet.
 *
 * @param id by which it is taken
 * @param added targets of units that had none for the line
 * @param changed those that take the place of another
 * @param unchanged those that are in force already
 * @param refused rows that cannot be taken
 */
public record TargetList(long id, int added, int changed, int unchanged, List<Refusal> refused) {

    public TargetList {
        refused = List.copyOf(refused);
    }
}
