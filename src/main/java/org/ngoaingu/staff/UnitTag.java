package org.ngoaingu.staff;

/** A dated mark of a unit. */
public enum UnitTag {
    /** Địa bàn hoặc lĩnh vực có yêu cầu sử dụng ngoại ngữ (reading A3); said of the unit itself, yes or no. */
    REQUIRES_LANGUAGE,
    /** Sở Ngoại vụ, by its function; holds for all units below it too (Bình Định I.2.b). */
    FOREIGN_AFFAIRS
}
