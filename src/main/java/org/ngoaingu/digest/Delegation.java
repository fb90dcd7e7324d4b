package org.ngoaingu.digest;

import java.time.LocalDate;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.UnitId;

/** Somebody gets the digest of a unit beside who oversees it (uỷ quyền nhận bản tin), both days included. */
public record Delegation(long id, UnitId unit, PersonId delegate, LocalDate firstDay, LocalDate lastDay) {}
