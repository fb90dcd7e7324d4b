package org.ngoaingu.channel;

import java.util.ArrayList;
import java.util.List;

/** Reads the markup of a {@link Reply}: line by line, neighbouring lines of one kind together. */
public class Markup {

    private enum Kind {
        HEADING("# "),
        ITEM("- "),
        QUOTATION("> "),
        PLAIN(""),
        BLANK("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        static Kind of(String line) {
            if (line.isBlank()) {
                return BLANK;
            }
            return List.of(HEADING, ITEM, QUOTATION).stream()
                    .filter(kind -> line.startsWith(kind.mark))
                    .findFirst()
                    .orElse(PLAIN);
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Kind kind = Kind.BLANK;

    private Markup() {}

    /** The blocks of the text, in order. */
    public static List<Block> read(String text) {
        var markup = new Markup();
        text.lines().forEach(markup::take);
        markup.close();
        return List.copyOf(markup.blocks);
    }

    private void take(String line) {
        var next = Kind.of(line);
        if (next != kind || next == Kind.HEADING) {
            close();
            kind = next;
        }
        if (next != Kind.BLANK) {
            open.add(line.substring(next.mark.length()).strip());
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        blocks.add(
                switch (kind) {
                    case HEADING -> new Block.Heading(open.getFirst());
                    case ITEM -> new Block.Items(open);
                    case QUOTATION -> new Block.Quotation(String.join("\n", open));
                    case PLAIN, BLANK -> new Block.Paragraph(String.join("\n", open));
                });
        open.clear();
    }
}
