package org.ngoaingu.platform;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * All texts that people read, by key and language, as ICU message patterns. They stand in {@code texts/*.LANGUAGE.yml}
 * and in the text files of the {@link FlowFolder}; a key may stand in one file of a language only.
 */
@Component
public class Texts {

    /** The languages that every text has. */
    public static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    private static final String PLACE = "classpath*:texts/*.%s.yml";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private volatile Map<Locale, Book> books;

    /** The texts of one language; formats are compiled when first used. */
    private record Book(Map<String, String> patterns, Map<String, MessageFormat> formats) {}

    /** The packaged texts. */
    public Texts() {
        this(FlowFolder.packaged());
    }

    /**
     * The packaged texts and those of the flows.
     *
     * @throws StartRefused when a flow brings a text that stands elsewhere
     */
    @Autowired
    public Texts(FlowFolder flows) {
        this.books = books(flows, Map.of());
    }

    /**
     * Takes the texts of edited flows instead. A text that is gone is still known until the program ends, for a turn that
     * is under way.
     *
     * @throws StartRefused when a flow brings a text that stands elsewhere; then nothing changes
     */
    public void replace(FlowFolder flows) {
        books = books(flows, books);
    }

    private static Map<Locale, Book> books(FlowFolder flows, Map<Locale, Book> before) {
        var books = new HashMap<Locale, Book>();
        for (var language : LANGUAGES) {
            var patterns = read(language, flows);
            var old = before.get(language);
            if (old != null) {
                old.patterns.forEach(patterns::putIfAbsent);
            }
            books.put(language, new Book(patterns, new ConcurrentHashMap<>()));
        }
        return books;
    }

    /** The text of the message in the language. An unknown key is a bug. */
    public String say(Locale language, Message message) {
        return say(language, message.key(), message.arguments());
    }

    /** The text of the key in the language, its places filled. An unknown key is a bug. */
    public String say(Locale language, String key, Map<String, ?> arguments) {
        var known = supported(language);
        var format = book(known).formats.computeIfAbsent(key, k -> compile(known, k));
        var filled = new HashMap<String, Object>();
        arguments.forEach((name, value) -> filled.put(name, shown(known, value)));
        synchronized (format) { // ICU formats keep state while they write
            return format.format(filled);
        }
    }

    /** The language in which to speak to someone who asked for this one. */
    public static Locale supported(Locale language) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    /** Every key of the language. */
    public Set<String> keys(Locale language) {
        return Set.copyOf(book(language).patterns.keySet());
    }

    /** The pattern behind a key, for checks. */
    public String pattern(Locale language, String key) {
        var pattern = book(language).patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return pattern;
    }

    private Book book(Locale language) {
        return Objects.requireNonNull(books.get(supported(language)));
    }

    private MessageFormat compile(Locale language, String key) {
        return new MessageFormat(pattern(language, key), language);
    }

    private Object shown(Locale language, Object value) {
        return switch (value) {
            case LocalDate day -> DAY.format(day);
            case Message message -> say(language, message);
            case Wording wording -> wording.say(language);
            default -> value;
        };
    }

    private static Map<String, String> read(Locale language, FlowFolder flows) {
        var all = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(PLACE.formatted(language))) {
                flatten("", tree(file.getContentAsString(StandardCharsets.UTF_8)), all, file.getDescription());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new TreeMap<>(flows.files()).forEach((path, text) -> {
            if (path.endsWith("texts." + language + ".yml")) {
                flatten("", tree(text), all, path);
            }
        });
        return all;
    }

    private static Map<?, ?> tree(String text) {
        return new YAMLMapper().readValue(text, Map.class);
    }

    private static void flatten(String prefix, Map<?, ?> tree, Map<String, String> into, String file) {
        tree.forEach((name, value) -> {
            var key = prefix + name;
            if (value instanceof Map<?, ?> below) {
                flatten(key + ".", below, into, file);
            } else if (into.put(key, String.valueOf(value).stripTrailing()) != null) {
                throw FlowFolder.refused(file, 1, "text " + key + " stands twice");
            }
        });
    }
}
