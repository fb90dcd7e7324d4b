package org.ngoaingu.conversation.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Flow;
import org.ngoaingu.conversation.engine.Input;
import org.ngoaingu.conversation.engine.Slot;
import org.ngoaingu.conversation.reading.Words;

/** Finds the words that mean the same in every flow: stop, later, again, skip, help, a person, and corrections. */
final class Repairs {

    private static final Map<String, Input> WHOLE = wholeSentences();

    private final Map<String, List<Words>> patterns = new HashMap<>();
    private final List<String> courtesy;

    /** Every sentence is held against all of them, so they are read once. */
    Repairs(Map<String, List<String>> patterns) {
        patterns.forEach((name, sentences) ->
                this.patterns.put(name, sentences.stream().map(Words::of).toList()));
        this.courtesy = list("courtesy").stream().map(Words::foldedText).toList();
    }

    private static Map<String, Input> wholeSentences() {
        var inputs = new LinkedHashMap<String, Input>();
        inputs.put("cancel", new Input.Cancel());
        inputs.put("resume", new Input.Keep());
        inputs.put("repeat", new Input.Repeat());
        inputs.put("skip", new Input.Skip());
        inputs.put("help", new Input.Help());
        inputs.put("handoff", new Input.Handoff());
        inputs.put("correct", new Input.Change(null));
        return inputs;
    }

    /** The repair that the whole sentence is, if it is one. */
    Optional<Input> of(String sentence) {
        var said = Words.of(sentence);
        return WHOLE.entrySet().stream()
                .filter(pattern -> says(pattern.getKey(), said))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the sentence sends what a review shows. */
    boolean submits(String sentence) {
        return says("submit", Words.of(sentence));
    }

    /** What the whole sentence wants done with a draft. */
    Optional<Resuming.Way> way(String sentence) {
        var said = Words.of(sentence);
        return List.of(Resuming.Way.values()).stream()
                .filter(way -> says("resume." + way.word(), said))
                .findFirst();
    }

    /** "sửa ngày thành 12/5", "không phải A mà B", "sửa ngày": a slot of the flow under way is changed or asked again. */
    Optional<Input> correction(String sentence, Flow flow) {
        var said = Words.of(sentence);
        return notThisButThat(sentence, said, flow)
                .or(() -> changed(sentence, said, flow))
                .or(() -> asksAgain(said, flow));
    }

    /** The slot that the words name and nothing else. */
    Optional<String> named(String words, Flow flow) {
        var said = Words.of(words).foldedText();
        return flow.slots().values().stream()
                .filter(slot -> slot.called().contains(said))
                .map(Slot::name)
                .findFirst();
    }

    private Optional<Input> asksAgain(Words said, Flow flow) {
        return list("correct").stream()
                .filter(words -> said.indexOf(words) == 0 && said.size() > words.size())
                .flatMap(words -> named(said.part(words.size(), said.size()), flow).stream())
                .<Input>map(Input.Change::new)
                .findFirst();
    }

    private Optional<Input> changed(String sentence, Words said, Flow flow) {
        for (var beginning : list("correct")) {
            if (said.indexOf(beginning) == 0) {
                for (var into : list("correct.into")) {
                    int at = said.indexOf(into);
                    int end = at + into.size();
                    if (at >= beginning.size() && end < said.size()) {
                        var named = slot(said.part(beginning.size(), at), flow);
                        return Optional.of(new Input.Correct(named, Words.tail(sentence, end)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Input> notThisButThat(String sentence, Words said, Flow flow) {
        for (var not : list("correct.not")) {
            for (var but : list("correct.but")) {
                int start = said.indexOf(not);
                int middle = said.indexOf(but);
                int end = middle + but.size();
                if (start == 0 && middle > not.size() && end < said.size()) {
                    var named = slot(said.part(not.size(), middle), flow);
                    return Optional.of(new Input.Correct(named, Words.tail(sentence, end)));
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

    private boolean says(String pattern, Words said) {
        var sentence = said.foldedText();
        return list(pattern).stream()
                .anyMatch(words -> words.foldedText().equals(sentence)
                        || words.foldedText().equals(withoutCourtesy(said, words)));
    }

    /** Without courtesy around the words; what they consist of stays: "dạ thôi ạ" is "thôi". */
    private String withoutCourtesy(Words said, Words around) {
        var left = new ArrayList<>(said.folded());
        left.removeIf(word -> courtesy.contains(word) && !around.folded().contains(word));
        return String.join(" ", left);
    }

    private List<Words> list(String name) {
        return Objects.requireNonNull(patterns.get(name), name);
    }
}
