package org.ngoaingu.conversation.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.reading.Words;

/** Finds the words with which people mend a dialogue: stop, again, skip, and corrections. */
final class Repairs {

    private final Map<String, List<String>> patterns;

    Repairs(Map<String, List<String>> patterns) {
        this.patterns = patterns;
    }

    /** The repair that the whole sentence is, if it is one. */
    Optional<Input> of(String sentence) {
        var said = Words.of(sentence);
        var bare = withoutCourtesy(said);
        if (says("cancel", said, bare)) {
            return Optional.of(new Input.Cancel());
        } else if (says("repeat", said, bare)) {
            return Optional.of(new Input.Repeat());
        }
        return says("skip", said, bare) ? Optional.of(new Input.Skip()) : Optional.empty();
    }

    /** "sửa ngày thành 12/5", "không phải A mà B": a new value for a slot of the flow under way. */
    Optional<Input> correction(String sentence, Flow flow) {
        var said = Words.of(sentence);
        return notThisButThat(said, flow).or(() -> changed(said, flow));
    }

    private Optional<Input> changed(Words said, Flow flow) {
        for (var beginning : list("correct")) {
            var words = Words.of(beginning);
            if (said.indexOf(words) == 0) {
                for (var into : list("into")) {
                    int at = said.indexOf(Words.of(into));
                    int end = at + Words.of(into).size();
                    if (at >= words.size() && end < said.size()) {
                        var named = slot(said.part(words.size(), at), flow);
                        return Optional.of(new Input.Correct(named, said.part(end, said.size())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Input> notThisButThat(Words said, Flow flow) {
        for (var not : list("not")) {
            for (var but : list("but")) {
                int start = said.indexOf(Words.of(not));
                int middle = said.indexOf(Words.of(but));
                int end = middle + Words.of(but).size();
                if (start == 0 && middle > Words.of(not).size() && end < said.size()) {
                    var named = slot(said.part(Words.of(not).size(), middle), flow);
                    return Optional.of(new Input.Correct(named, said.part(end, said.size())));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String slot(String words, Flow flow) {
        var said = Words.of(words);
        return flow.slots().values().stream()
                .filter(slot -> slot.called().stream().anyMatch(said::contains))
                .map(slot -> slot.name())
                .findFirst()
                .orElse(null);
    }

    private boolean says(String pattern, Words said, String bare) {
        return list(pattern).stream()
                .map(words -> Words.of(words).foldedText())
                .anyMatch(words -> words.equals(said.foldedText()) || words.equals(bare));
    }

    private String withoutCourtesy(Words said) {
        var courtesy = list("courtesy").stream()
                .map(word -> Words.of(word).foldedText())
                .toList();
        var left = new ArrayList<>(said.folded());
        left.removeIf(courtesy::contains);
        return String.join(" ", left);
    }

    private List<String> list(String name) {
        return Objects.requireNonNull(patterns.get(name), name);
    }
}
