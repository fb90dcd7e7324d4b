package org.ngoaingu.console.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.DataRequest;

/**
 * An open data request as the list shows it.
 *
 * @param unitName where the person has the main post; absent for who has none today
 * @param dueIs how near the end of the term is
 */
record Asked(
        DataRequest request,
        String name,
        String code,
        @Nullable String unitName,
        LocalDate on,
        Due dueIs) {

    /** How near the end of a term is. */
    enum Due {
        OVER,
        NEAR,
        LATER;

        static Due of(DataRequest request, LocalDate today) {
            return request.isOver(today) ? OVER : request.isNear(today) ? NEAR : LATER;
        }
    }
}
