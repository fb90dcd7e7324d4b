package org.ngoaingu.staff;

/** What a file lists. */
public enum ListKind {
    /** Danh mục đơn vị. */
    UNITS,
    /** Danh sách cán bộ, công chức, viên chức. */
    STAFF
}
