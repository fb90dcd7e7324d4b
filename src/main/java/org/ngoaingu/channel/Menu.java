package org.ngoaingu.channel;

import java.util.List;

/** The commands that a chat offers (bảng lệnh), set anew when role or language change. Drivers without menus skip it. */
public record Menu(List<Entry> entries) implements Carried {

    public Menu {
        entries = List.copyOf(entries);
    }

    /**
     * One command.
     *
     * @param command without slash, {@code [a-z0-9_]{1,32}}
     * @param says what it does, in the chat's language
     */
    public record Entry(String command, String says) {}
}
