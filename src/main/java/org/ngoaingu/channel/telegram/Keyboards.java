package org.ngoaingu.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Choice;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** Choices as buttons. */
final class Keyboards {

    /** The longest label of a button that shares its row, in characters. */
    private static final int SHORT = 18;

    private Keyboards() {}

    /** Under the message; in place of the letters where the person is asked for a phone number, as Telegram wants it. */
    static @Nullable ReplyKeyboard of(List<Choice> choices) {
        if (choices.isEmpty()) {
            return null;
        }
        return choices.stream().anyMatch(Choice::sharesContact)
                ? inPlaceOfTheLetters(choices)
                : underTheMessage(choices);
    }

    private static ReplyKeyboard underTheMessage(List<Choice> choices) {
        var rows = rows(choices).stream()
                .map(row -> new InlineKeyboardRow(row.stream()
                        .map(choice -> InlineKeyboardButton.builder()
                                .text(label(choice))
                                .callbackData(choice.data())
                                .build())
                        .toList()))
                .toList();
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    /** Buttons here say their label; one shares the number. */
    private static ReplyKeyboard inPlaceOfTheLetters(List<Choice> choices) {
        var rows = rows(choices).stream()
                .map(row -> new KeyboardRow(row.stream()
                        .map(choice -> KeyboardButton.builder()
                                .text(label(choice))
                                .requestContact(choice.sharesContact() ? true : null)
                                .build())
                        .toList()))
                .toList();
        return ReplyKeyboardMarkup.builder()
                .keyboard(rows)
                .oneTimeKeyboard(true)
                .resizeKeyboard(true)
                .build();
    }

    /** Short labels stand two in a row. */
    private static List<List<Choice>> rows(List<Choice> choices) {
        var rows = new ArrayList<List<Choice>>();
        for (var choice : choices) {
            var last = rows.isEmpty() ? List.<Choice>of() : rows.getLast();
            if (last.size() == 1 && isShort(last.getFirst()) && isShort(choice)) {
                last.add(choice);
            } else {
                rows.add(new ArrayList<>(List.of(choice)));
            }
        }
        return rows;
    }

    private static boolean isShort(Choice choice) {
        return choice.label().length() <= SHORT;
    }

    private static String label(Choice choice) {
        return choice.label().isBlank() ? "…" : choice.label();
    }
}
