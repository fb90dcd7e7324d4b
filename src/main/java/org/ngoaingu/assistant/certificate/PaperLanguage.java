package org.ngoaingu.assistant.certificate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ngoaingu.platform.Folded;

/** The foreign languages that papers without one of their own are of, as people name them. */
enum PaperLanguage {
    EN("anh", "english"),
    FR("pháp", "french"),
    ZH("trung", "chinese", "tiếng hoa", "ngôn ngữ hoa", "hoa văn", "hoa ngữ"),
    RU("nga", "russian"),
    DE("đức", "german"),
    JA("nhật", "japanese"),
    KO("hàn", "korean");

    private final String brief;
    private final List<String> phrases;

    PaperLanguage(String brief, String... others) {
        this.brief = brief;
        this.phrases = Stream.concat(
                        Stream.of("tiếng " + brief, "ngôn ngữ " + brief, brief + " văn", brief + " ngữ"),
                        Stream.of(others))
                .toList();
    }

    /** Of ISO 639-1. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a sentence names it; its short name alone stands in too many other words. */
    boolean isNamedIn(Folded sentence) {
        return phrases.stream().anyMatch(sentence::contains);
    }

    /** The words that answer the question for it. */
    List<String> answers() {
        return Stream.concat(Stream.of(brief), phrases.stream()).toList();
    }
}
