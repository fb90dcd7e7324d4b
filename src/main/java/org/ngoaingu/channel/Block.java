package org.ngoaingu.channel;

import java.util.List;

/** A part of a message as it is set on a page; texts are plain and still to be escaped. */
public sealed interface Block {

    record Heading(String text) implements Block {}

    /** @param text may hold line breaks */
    record Paragraph(String text) implements Block {}

    record Items(List<String> texts) implements Block {

        public Items {
            texts = List.copyOf(texts);
        }
    }

    /** @param text may hold line breaks */
    record Quotation(String text) implements Block {}

    /** The kind's name, for templates. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
