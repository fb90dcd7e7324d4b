package org.ngoaingu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every text stands in every language, with the same places to fill. */
class TextsTests {

    private final Texts texts = new Texts();

    @Test
    void everyTextStandsInEveryLanguage() {
        assertThat(texts.keys(Locale.ENGLISH)).isNotEmpty().isEqualTo(texts.keys(Locale.of("vi")));
    }

    @Test
    void aTextHasTheSamePlacesInEveryLanguage() {
        for (var key : texts.keys(Locale.of("vi"))) {
            assertThat(places(Locale.ENGLISH, key)).as(key).isEqualTo(places(Locale.of("vi"), key));
        }
    }

    private Set<String> places(Locale language, String key) {
        var pattern = new MessagePattern(texts.pattern(language, key));
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }
}
