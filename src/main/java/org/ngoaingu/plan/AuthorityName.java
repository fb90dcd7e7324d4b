package org.ngoaingu.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.platform.Folded;

/** The name of an authority as it is compared: "UBND Q. Bình Thạnh" and "Ủy ban nhân dân quận Bình Thạnh" are one. */
record AuthorityName(String value) {

    private static final Map<String, String> WORDS = Map.of(
            "ubnd", "uy ban nhan dan",
            "q", "quan",
            "h", "huyen",
            "p", "phuong",
            "tp", "thanh pho",
            "tx", "thi xa");

    static AuthorityName of(String name) {
        var words = Arrays.stream(Folded.of(name).value().split(" "))
                .map(word -> WORDS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return new AuthorityName(words.replaceFirst("^uy ban nhan dan ", ""));
    }
}
