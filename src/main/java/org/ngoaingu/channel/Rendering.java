package org.ngoaingu.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a reply such that a driver of these abilities can carry it. */
final class Rendering {

    private Rendering() {}

    static List<Reply> of(Reply reply, Abilities abilities) {
        var choices = choices(reply, abilities);
        var text = text(reply, choices, abilities);
        var texts = parts(text, abilities.longest());
        var replies = abilities.stored()
                ? withAllFiles(texts, reply.files())
                : withAFileEach(texts, reply.files(), abilities.longestWithFile());
        var last = replies.removeLast();
        replies.add(new Reply(last.text(), choices, last.files(), replies.isEmpty() ? reply.card() : null));
        return replies;
    }

    /** The reply as a single message; empty if it is longer than that. */
    static Optional<Reply> inOne(Reply reply, boolean withFile, Abilities abilities) {
        var choices = choices(reply, abilities);
        var text = text(reply, choices, abilities);
        return text.length() > (withFile ? abilities.longestWithFile() : abilities.longest())
                ? Optional.empty()
                : Optional.of(new Reply(text, choices));
    }

    private static List<Choice> choices(Reply reply, Abilities abilities) {
        return reply.choices().stream()
                .filter(choice -> abilities.contact() || !choice.sharesContact())
                .map(Rendering::clean)
                .toList();
    }

    private static String text(Reply reply, List<Choice> choices, Abilities abilities) {
        return CleanText.of(abilities.buttons() ? reply.text() : numbered(reply.text(), choices));
    }

    private static Choice clean(Choice choice) {
        return new Choice(choice.data(), CleanText.of(choice.label()));
    }

    private static List<Reply> withAllFiles(List<String> texts, List<FileId> files) {
        var replies = new ArrayList<Reply>();
        texts.forEach(text -> replies.add(Reply.of(text)));
        replies.add(new Reply(replies.removeLast().text(), List.of(), files, null));
        return replies;
    }

    /** One thing is sent at a time, so that each is known to have arrived or not. */
    private static List<Reply> withAFileEach(List<String> texts, List<FileId> files, int longestWithFile) {
        var left = new ArrayDeque<>(texts);
        var replies = new ArrayList<Reply>();
        while (left.size() > 1
                || !files.isEmpty() && !left.isEmpty() && left.peek().length() > longestWithFile) {
            replies.add(Reply.of(left.remove()));
        }
        if (files.isEmpty()) {
            replies.add(Reply.of(left.remove()));
        }
        for (var file : files) {
            replies.add(Reply.of(left.isEmpty() ? "" : left.remove()).with(file));
        }
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
