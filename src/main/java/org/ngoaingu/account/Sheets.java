package org.ngoaingu.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.PersonId;
import org.ngoaingu.staff.StaffCode;
import org.ngoaingu.staff.UnitId;

/** What came of asking for the invitations of a whole unit (phiếu mời). */
public sealed interface Sheets {

    /**
     * Invitations for people who are not linked, by unit and staff code.
     *
     * @param complete whether these are all; else as many as are made at a time
     */
    record Made(List<Sheet> sheets, boolean complete) implements Sheets {

        public Made {
            sheets = List.copyOf(sheets);
        }
    }

    /** None, and what to say. */
    record Refused(Message why) implements Sheets {}

    /**
     * One person's invitation, to be printed.
     *
     * @param staffCode by which the office knows the person
     * @param title of the main post
     */
    record Sheet(
            PersonId person,
            StaffCode staffCode,
            String name,
            UnitId unit,
            String unitName,
            @Nullable String title,
            Issued.Code invitation) {}
}
