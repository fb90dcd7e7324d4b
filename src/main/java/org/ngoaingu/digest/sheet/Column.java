package org.ngoaingu.digest.sheet;

/** Columns of the form M1, "Tổng hợp theo đơn vị"; widths in characters. */
enum Column {
    NUMBER(5),
    UNIT(34),
    GROUP(44),
    PRESENT(9),
    EXCLUDED(9),
    UNKNOWN(10),
    COUNTED(9),
    NO_CERTIFICATE(9),
    LEVEL_1(7),
    LEVEL_2(7),
    LEVEL_3(7),
    LEVEL_4(7),
    LEVEL_5(7),
    LEVEL_6(7),
    REACHED(10),
    SPECIALISED(9),
    SHARE(9),
    GOAL(9),
    GAP(10),
    NEEDED(9);

    final int width;

    Column(int width) {
        this.width = width;
    }

    /** Its heading in the text files. */
    String key() {
        return "sheet.column." + name();
    }
}
