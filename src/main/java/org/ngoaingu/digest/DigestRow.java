package org.ngoaingu.digest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;

/**
 * One digest that is to be sent.
 *
 * @param week its Monday
 * @param firstWeek Monday of the first week that it tells about
 * @param snapshot day of the figures
 * @param since day of the figures that the one before told about; absent for the first
 */
record DigestRow(
        long id,
        UnitId unit,
        PersonId person,
        LocalDate week,
        LocalDate firstWeek,
        LocalDate snapshot,
        @Nullable LocalDate since) {}
