package org.ngoaingu.staff.roster;

import org.jspecify.annotations.Nullable;

/** What a whole column was seen to hold; nothing of any single cell but the width of codes. */
final class ColumnStats {

    private static final int SEVERAL = -1;

    private int answers;
    private boolean saysNo;
    private int texts;
    private int paddedWidth;

    void see(Cell cell) {
        var said = YesNo.of(cell.text());
        if (said != null) {
            answers++;
            saysNo |= !said;
        } else {
            texts += cell.numeric() ? 0 : 1;
        }
        if (!cell.numeric() && isPadded(cell.text())) {
            int width = cell.text().length();
            paddedWidth = paddedWidth == 0 || paddedWidth == width ? width : SEVERAL;
        }
    }

    void add(ColumnStats other) {
        answers += other.answers;
        saysNo |= other.saysNo;
        texts += other.texts;
        if (other.paddedWidth != 0) {
            paddedWidth = paddedWidth == 0 || paddedWidth == other.paddedWidth ? other.paddedWidth : SEVERAL;
        }
    }

    /** A column in which nothing stands answers nothing, not even no. */
    FileHead.@Nullable Answers answers() {
        if (answers == 0) {
            return null;
        }
        return saysNo ? FileHead.Answers.YES_NO : FileHead.Answers.MARKS;
    }

    /** How many cells hold text that is no answer. */
    int texts() {
        return texts;
    }

    /** The one width of all codes that begin with a zero, 0 when there are none or several widths. */
    int paddedWidth() {
        return Math.max(0, paddedWidth);
    }

    private static boolean isPadded(String text) {
        return text.length() <= 20 && text.startsWith("0") && text.chars().allMatch(Character::isDigit);
    }
}
