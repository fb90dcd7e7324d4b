package org.ngoaingu.digest;

import java.util.ArrayList;
import java.util.List;

/** A text that fits beside a picture: what comes first stays, what would be too long is left out. */
final class DigestText {

    /** UTF-16 units of a caption, less some for what a channel adds. */
    static final int LONGEST = 1_000;

    private static final int LONGEST_NAME = 120;

    private final List<String> lines = new ArrayList<>();
    private int length;

    /** A unit's name; names of more than a line are cut. */
    static String name(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    /** Adds a line if there is room for it. */
    boolean add(String line) {
        if (length + line.length() + 1 > LONGEST) {
            return false;
        }
        lines.add(line);
        length += line.length() + 1;
        return true;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
