package org.ngoaingu.channel.webchat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a paragraph.
 *
 * @param link whether it is an address to follow
 */
record Piece(String text, boolean link) {

    /** An address up to what can only be the sentence around it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»“”]*[^\\s<>\"«»“”.,;:!?)]");

    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var address = ADDRESS.matcher(text);
        var end = 0;
        while (address.find()) {
            if (address.start() > end) {
                pieces.add(new Piece(text.substring(end, address.start()), false));
            }
            pieces.add(new Piece(address.group(), true));
            end = address.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }
}
