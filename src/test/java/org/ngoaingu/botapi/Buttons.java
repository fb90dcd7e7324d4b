package org.ngoaingu.botapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads {@code reply_markup}. */
final class Buttons {

    private Buttons() {}

    static List<SeenMessage.Button> read(JsonNode markup) {
        var buttons = new ArrayList<SeenMessage.Button>();
        for (var row : markup.path("inline_keyboard")) {
            for (var button : row) {
                var data = button.path("callback_data").asString("");
                var bytes = data.getBytes(StandardCharsets.UTF_8).length;
                if (bytes < 1 || bytes > 64) {
                    throw Refusal.badRequest("BUTTON_DATA_INVALID");
                }
                buttons.add(new SeenMessage.Button(label(button), data, false));
            }
        }
        for (var row : markup.path("keyboard")) {
            for (var button : row) {
                buttons.add(new SeenMessage.Button(
                        label(button), null, button.path("request_contact").asBoolean(false)));
            }
        }
        return buttons;
    }

    private static String label(JsonNode button) {
        var label = button.path("text").asString("");
        if (label.isBlank()) {
            throw Refusal.badRequest("text buttons are unallowed in the inline keyboard");
        }
        return label;
    }
}
