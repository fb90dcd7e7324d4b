package org.ngoaingu.staff;

/**
 * The code by which an office knows a person (mã CBCCVC), as the roster writes it without blanks around it.
 *
 * @param value never blank
 */
public record StaffCode(String value) {

    public StaffCode {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a staff code is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
