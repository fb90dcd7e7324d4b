package org.ngoaingu.botapi;

import java.util.List;

/**
 * A message of the bot as a person sees it now.
 *
 * @param text without tags
 * @param markup as it was sent
 * @param file absent when it has none
 */
public record SeenMessage(int id, String text, String markup, List<Button> buttons, Upload file) {

    /**
     * A button under the message or in place of the letters.
     *
     * @param data absent for one that says its label
     * @param contact whether it shares the phone number
     */
    public record Button(String label, String data, boolean contact) {}

    public boolean isPhoto() {
        return file != null && file.photo();
    }

    /** The labels of the buttons, in order. */
    public List<String> labels() {
        return buttons.stream().map(Button::label).toList();
    }
}
