package org.ngoaingu.botapi;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a text's tags and entities as strictly as the Bot API documents them, and leaves what a person sees. */
final class FormattedText {

    private static final Set<String> TAGS = Set.of(
            "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "tg-spoiler");
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)((?: [^<>]*)?)>");
    private static final Pattern ENTITY = Pattern.compile("&(?:(lt|gt|amp|quot)|#(\\d{1,7}));");

    private FormattedText() {}

    static String read(String text, String parseMode) {
        if (!parseMode.equalsIgnoreCase("HTML")) {
            return text.strip();
        }
        var seen = new StringBuilder();
        var open = new ArrayDeque<String>();
        var tag = TAG.matcher(text);
        var entity = ENTITY.matcher(text);
        for (int at = 0; at < text.length(); ) {
            switch (text.charAt(at)) {
                case '<' -> {
                    if (!tag.region(at, text.length()).lookingAt() || !TAGS.contains(tag.group(2))) {
                        throw cannot("Unsupported start tag at byte offset " + at);
                    }
                    turn(tag.group(1).isEmpty(), tag.group(2), open);
                    at = tag.end();
                }
                case '&' -> {
                    if (!entity.region(at, text.length()).lookingAt()) {
                        throw cannot("Unsupported entity at byte offset " + at);
                    }
                    seen.append(
                            entity.group(1) != null
                                    ? ENTITIES.get(entity.group(1))
                                    : Character.toString(Integer.parseInt(entity.group(2))));
                    at = entity.end();
                }
                case '>' -> throw cannot("Unescaped > at byte offset " + at);
                default -> seen.append(text.charAt(at++));
            }
        }
        if (!open.isEmpty()) {
            throw cannot("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return seen.toString().strip();
    }

    private static void turn(boolean opens, String name, ArrayDeque<String> open) {
        if (opens) {
            open.push(name);
        } else if (open.isEmpty() || !open.pop().equals(name)) {
            throw cannot("Unmatched end tag \"" + name + "\"");
        }
    }

    private static Refusal cannot(String why) {
        return Refusal.badRequest("can't parse entities: " + why);
    }
}
