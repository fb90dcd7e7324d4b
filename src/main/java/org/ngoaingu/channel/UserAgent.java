package org.ngoaingu.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser calls itself, as far as a person would say it.
 *
 * @param browser absent when it is none of those that people here use
 * @param system absent likewise
 */
record UserAgent(@Nullable String browser, @Nullable String system) {

    /** Marks in their order: almost all call themselves Safari, most of them Chrome. */
    private static final Map<String, String> BROWSERS = ordered(
            "Zalo",
            "Zalo",
            "coc_coc_browser",
            "Cốc Cốc",
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    static UserAgent of(@Nullable String header) {
        var said = header == null ? "" : header;
        return new UserAgent(first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static @Nullable String first(Map<String, String> marks, String said) {
        return marks.entrySet().stream()
                .filter(mark -> said.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> ordered(String... marksAndNames) {
        var marks = new LinkedHashMap<String, String>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            marks.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return marks;
    }
}
