package org.ngoaingu.staff;

/** What a unit is (loại đơn vị). */
public enum UnitKind {
    /** Ủy ban nhân dân of a province, district or commune: the authority of all below it. */
    PEOPLES_COMMITTEE,
    /** Phòng chuyên môn and equals of a People's Committee: văn phòng, thanh tra, phòng. */
    DIVISION,
    /** Sở, ban, ngành of a province. */
    DEPARTMENT,
    /** Chi cục. */
    SUB_DEPARTMENT,
    /** Đơn vị sự nghiệp công lập: trường, trung tâm, bệnh viện, ban quản lý. */
    PUBLIC_UNIT,
    /** Cơ quan của Đảng. */
    PARTY_BODY,
    /** Mặt trận Tổ quốc, đoàn thể. */
    SOCIOPOLITICAL_BODY,
    /** None of these. */
    OTHER
}
