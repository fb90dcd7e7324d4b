package org.ngoaingu.channel.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Cuts an answer of {@code getUpdates} into its updates, unread: one that nobody can read must not hold up those behind
 * it.
 */
final class RawUpdates {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE) // only skipped over
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private RawUpdates() {}

    /** One update. @param id by which it is acknowledged; absent for what is no update at all */
    record Raw(OptionalLong id, String json) {}

    /** The elements of {@code result}, in order. */
    static List<Raw> cut(String answer) throws IOException {
        var updates = new ArrayList<Raw>();
        try (var parser = JSON.createParser(answer)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("result")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        updates.add(update(parser, answer));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return updates;
    }

    private static Raw update(JsonParser parser, String answer) throws IOException {
        var from = (int) parser.currentTokenLocation().getCharOffset();
        var id = OptionalLong.empty();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var isId = parser.currentName().equals("update_id");
                if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && isId) {
                    id = OptionalLong.of(parser.getLongValue());
                }
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
        parser.finishToken();
        return new Raw(id, answer.substring(from, (int) parser.currentLocation().getCharOffset()));
    }
}
