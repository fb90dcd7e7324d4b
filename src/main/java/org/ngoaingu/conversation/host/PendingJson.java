package org.ngoaingu.conversation.host;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.conversation.engine.Attached;
import org.ngoaingu.conversation.engine.Input;
import tools.jackson.databind.json.JsonMapper;

/** As JSON what a chat had asked for when a draft stood in its way. */
final class PendingJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PendingJson() {}

    private record Stored(String flow, Map<String, String> given, List<Attached> files) {}

    static @Nullable String write(Input.@Nullable Begin begin) {
        return begin == null ? null : JSON.writeValueAsString(new Stored(begin.flow(), begin.given(), begin.files()));
    }

    static Input.@Nullable Begin read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var stored = JSON.readValue(json, Stored.class);
        return new Input.Begin(stored.flow, stored.given, stored.files);
    }
}
