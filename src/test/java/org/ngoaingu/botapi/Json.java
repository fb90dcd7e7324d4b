package org.ngoaingu.botapi;

import java.util.Arrays;
import java.util.Locale;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the server writes it. */
final class Json {

    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    /** An object of names and values in turn; absent values are left out. */
    static ObjectNode of(Object... namesAndValues) {
        var node = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                node.set(namesAndValues[i].toString(), MAPPER.valueToTree(namesAndValues[i + 1]));
            }
        }
        return node;
    }

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    static boolean isOneOf(String method, String... names) {
        return Arrays.asList(names).contains(method.toLowerCase(Locale.ROOT));
    }
}
