package org.ngoaingu.channel.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One update. It is read as a tree, not with the types of the library: those refuse the whole of it for one field of a
 * kind that they do not know yet.
 */
record Update(JsonNode json) {

    /** The kinds of updates that are asked for. */
    static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

    private static final ObjectMapper JSON = new ObjectMapper();
    /** For what strangers can send; updates nest some twenty deep. */
    private static final ObjectMapper SHALLOW = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    static Update read(String raw) throws JsonProcessingException {
        return new Update(JSON.readTree(raw));
    }

    /** The same, empty for what cannot be read. */
    static Update lenient(String raw) {
        try {
            return read(raw);
        } catch (JsonProcessingException e) {
            return new Update(JSON.createObjectNode());
        }
    }

    /** One that has an id and does not nest too deep. */
    static Optional<Update> shallow(String raw) {
        try {
            return Optional.of(new Update(SHALLOW.readTree(raw)))
                    .filter(update -> update.id().isPresent());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    OptionalLong id() {
        var id = json.path("update_id");
        return id.canConvertToLong() ? OptionalLong.of(id.asLong()) : OptionalLong.empty();
    }

    JsonNode message() {
        return json.path("message");
    }

    JsonNode callback() {
        return json.path("callback_query");
    }

    JsonNode membership() {
        return json.path("my_chat_member");
    }

    /** The part that says who did it, and where. */
    JsonNode what() {
        return KINDS.stream()
                .map(json::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(json.path("none"));
    }

    JsonNode chat() {
        return (callback().isObject() ? callback().path("message") : what()).path("chat");
    }

    JsonNode sender() {
        return what().path("from");
    }

    boolean isInPrivate() {
        return chat().path("type").asText().equals("private");
    }

    /** The file that the message brings: a document, or the largest of a photo's sizes; else a missing node. */
    JsonNode file() {
        var photo = message().path("photo");
        return message().path("document").isObject() ? message().path("document") : photo.path(photo.size() - 1);
    }
}
