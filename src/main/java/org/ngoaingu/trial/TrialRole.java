package org.ngoaingu.trial;

import org.ngoaingu.staff.StaffCode;

/** The roles that a trial offers, each a person of the invented district; said by the texts {@code trial.role.…}. */
enum TrialRole {
    /** A specialist of the Economy Division (chuyên viên Phòng Kinh tế). */
    STAFF("TM0031"),
    /** The principal of a lower secondary school (hiệu trưởng), whom the unit list names as its head. */
    HEAD("TM0061"),
    /** The head of the Home Affairs Division (trưởng phòng Nội vụ), administrator of the whole district. */
    ADMIN("TM0011");

    private final StaffCode code;

    TrialRole(String code) {
        this.code = new StaffCode(code);
    }

    StaffCode code() {
        return code;
    }

    /** Key of the text that says who this is. */
    String who() {
        return "trial.role." + name() + ".who";
    }
}
