package org.ngoaingu.channel.telegram;

import java.util.List;
import java.util.stream.Collectors;
import org.ngoaingu.channel.Block;
import org.ngoaingu.channel.Markup;

/**
 * A reply's text as Telegram sets it.
 *
 * @param html with tags and entities
 * @param plain what the person reads, without either
 */
record TelegramHtml(String html, String plain) {

    /** Paragraphs are parted by an empty line unless the text would then be too long. */
    static TelegramHtml of(String text, int longest) {
        var blocks = Markup.read(text);
        var roomy = joined(blocks, "\n\n");
        return roomy.plain.length() <= longest ? roomy : joined(blocks, "\n");
    }

    private static TelegramHtml joined(List<Block> blocks, String between) {
        return new TelegramHtml(
                blocks.stream().map(TelegramHtml::html).collect(Collectors.joining(between)),
                blocks.stream().map(TelegramHtml::plain).collect(Collectors.joining(between)));
    }

    private static String html(Block block) {
        var escaped = escaped(plain(block));
        return switch (block) {
            case Block.Heading heading -> "<b>" + escaped + "</b>";
            case Block.Quotation quotation -> "<blockquote>" + escaped + "</blockquote>";
            case Block.Paragraph paragraph -> escaped;
            case Block.Items items -> escaped;
        };
    }

    private static String plain(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Quotation quotation -> quotation.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Items items ->
                items.texts().stream().map(item -> "• " + item).collect(Collectors.joining("\n"));
        };
    }

    /** Telegram knows four entities by name. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
