package org.ngoaingu.staff;

/** The side of the political system that a unit belongs to (khối). */
public enum Block {
    /** Khối Đảng. */
    PARTY,
    /** Khối Nhà nước. */
    STATE,
    /** Mặt trận Tổ quốc và các tổ chức chính trị - xã hội. */
    SOCIOPOLITICAL
}
