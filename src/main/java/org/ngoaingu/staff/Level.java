package org.ngoaingu.staff;

/** The administrative level of a unit (cấp). */
public enum Level {
    /** Cấp tỉnh: tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Cấp huyện: huyện, quận, thị xã, thành phố thuộc tỉnh. */
    DISTRICT,
    /** Cấp xã: xã, phường, thị trấn, đặc khu. */
    COMMUNE
}
