package org.ngoaingu.certificate.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.certificate.catalogue.Catalogue;

/** The words of the catalogue, and how a text falls into them: the longest phrase first, from left to right. */
final class Vocabulary {

    private final Map<List<String>, Phrase> phrases = new HashMap<>();
    private int longest = 1;

    Vocabulary(Catalogue catalogue) {
        catalogue.languages().forEach((word, code) -> add(word, phrase -> phrase.language = code));
        catalogue.fillers().forEach(word -> add(word, phrase -> phrase.filler = true));
        catalogue.frameworks().forEach(word -> add(word, phrase -> phrase.filler = true));
        for (var type : catalogue.types()) {
            type.aliases().forEach(alias -> add(alias, phrase -> phrase.types.add(type.id())));
            for (var value : type.values()) {
                value.aliases().forEach(alias -> add(alias, phrase -> phrase.values.put(type.id(), value.id())));
                value.full()
                        .forEach(name -> add(name, phrase -> {
                            phrase.types.add(type.id());
                            phrase.values.put(type.id(), value.id());
                        }));
            }
        }
    }

    private void add(String words, Consumer<Phrase> meaning) {
        var key = Token.of(words).stream().map(Token::text).toList();
        longest = Math.max(longest, key.size());
        meaning.accept(phrases.computeIfAbsent(key, k -> new Phrase()));
    }

    List<Phrase.Found> read(List<Token> tokens) {
        var found = new ArrayList<Phrase.Found>();
        for (int at = 0; at < tokens.size(); ) {
            var next = longestAt(tokens, at);
            found.add(next);
            at += next.tokens().size();
        }
        return found;
    }

    private Phrase.Found longestAt(List<Token> tokens, int at) {
        for (int end = Math.min(tokens.size(), at + longest); end > at; end--) {
            var run = tokens.subList(at, end);
            var meaning = meaning(run);
            if (meaning != null) {
                return new Phrase.Found(run, meaning);
            }
        }
        return new Phrase.Found(tokens.subList(at, at + 1), null);
    }

    /** The "B" of "B1" is not the old certificate B, while the "HSK" of "HSK4" is HSK. */
    private @Nullable Phrase meaning(List<Token> run) {
        var meaning = phrases.get(run.stream().map(Token::text).toList());
        var last = run.getLast();
        return meaning != null && last.glued() && !last.isNumber() && !meaning.values.isEmpty() ? null : meaning;
    }
}
