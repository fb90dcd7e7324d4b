package org.ngoaingu.channel;

import java.util.ArrayList;
import java.util.List;

/** Makes a reply such that a driver of these abilities can carry it. */
final class Rendering {

    private Rendering() {}

    static List<Reply> of(Reply reply, Abilities abilities) {
        var choices = reply.choices().stream()
                .filter(choice -> abilities.contact() || !choice.sharesContact())
                .toList();
        var text = CleanText.of(abilities.buttons() ? reply.text() : numbered(reply.text(), choices));
        var parts = parts(text, abilities.longest());
        var replies = new ArrayList<Reply>();
        for (var part : parts.subList(0, parts.size() - 1)) {
            replies.add(Reply.of(part));
        }
        replies.add(new Reply(parts.getLast(), choices, reply.files(), parts.size() == 1 ? reply.card() : null));
        return replies;
    }

    /** The text with its choices as numbered lines below it. */
    private static String numbered(String text, List<Choice> choices) {
        var lines = new StringBuilder(text);
        for (int number = 1; number <= choices.size(); number++) {
            lines.append(number == 1 ? "\n\n" : "\n")
                    .append(number)
                    .append(". ")
                    .append(choices.get(number - 1).label());
        }
        return lines.toString();
    }

    /** The text in pieces that are short enough, cut between paragraphs, else lines, words, or characters. */
    static List<String> parts(String text, int longest) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > longest) {
            var cut = cut(rest, longest);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        parts.add(rest);
        return parts;
    }

    private static int cut(String text, int longest) {
        for (var between : List.of("\n\n", "\n", " ")) {
            var cut = text.lastIndexOf(between, longest);
            if (cut > longest / 2) {
                return cut;
            }
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
