package org.ngoaingu.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTests {

    @Test
    void readsEachKindOfBlock() {
        var blocks = Markup.read("""
                # Chỉ tiêu
                Anh/chị thuộc nhóm
                tính chỉ tiêu 35 %.

                - một
                - hai
                > «Trích
                > dẫn»
                # Tiếp
                # theo""");

        assertThat(blocks)
                .containsExactly(
                        new Block.Heading("Chỉ tiêu"),
                        new Block.Paragraph("Anh/chị thuộc nhóm\ntính chỉ tiêu 35 %."),
                        new Block.Items(List.of("một", "hai")),
                        new Block.Quotation("«Trích\ndẫn»"),
                        new Block.Heading("Tiếp"),
                        new Block.Heading("theo"));
    }

    @Test
    void aBlankLinePartsParagraphsAndLists() {
        assertThat(Markup.read("a\n \nb\n\n- c\n\n- d"))
                .containsExactly(
                        new Block.Paragraph("a"),
                        new Block.Paragraph("b"),
                        new Block.Items(List.of("c")),
                        new Block.Items(List.of("d")));
    }

    @Test
    void nothingElseIsMarkup() {
        assertThat(Markup.read("#a\n-b\n>c <b>d</b> **e**"))
                .containsExactly(new Block.Paragraph("#a\n-b\n>c <b>d</b> **e**"));
        assertThat(Markup.read("")).isEmpty();
    }
}
