package org.ngoaingu.staff;

/** What kind of staff a post makes of its holder (đối tượng). */
public enum Category {
    /** Cán bộ: elected or appointed for a term. */
    CADRE,
    /** Công chức. */
    CIVIL_SERVANT,
    /** Viên chức. */
    PUBLIC_EMPLOYEE,
    /** Người lao động hợp đồng (HĐ, HĐ 68, HĐ 111, HĐLĐ, NLĐ): in no quota. */
    CONTRACT_EMPLOYEE,
    /** Người hoạt động không chuyên trách cấp xã: in no quota. */
    PART_TIME_COMMUNE_WORKER
}
