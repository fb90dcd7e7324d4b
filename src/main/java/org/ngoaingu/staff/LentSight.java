package org.ngoaingu.staff;

import java.time.LocalDate;
import java.util.List;

/**
 * Lets somebody see units of another for some days (uỷ quyền), all below them included: see and nothing more. The room
 * that keeps such delegations implements it; {@link Rights} asks it each time.
 */
public interface LentSight {

    /** The units lent to the person by somebody who oversees them on the day. */
    List<UnitId> lent(PersonId to, LocalDate day);
}
