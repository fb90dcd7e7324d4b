package org.ngoaingu.channel;

import org.jspecify.annotations.Nullable;

/** What a stored message says, read. */
public sealed interface Heard {

    /**
     * Somebody said something in a chat of two.
     *
     * @param text what was typed; empty when a button was pressed or only a file came
     * @param choice data of the button that was pressed
     * @param network address that it came from; absent where the channel hides it
     */
    record Said(
            String text,
            @Nullable String choice,
            @Nullable Contact contact,
            @Nullable String network) implements Heard {}

    /** Something in a group. @param addressed whether it is meant for the assistant */
    record InGroup(boolean addressed) implements Heard {}

    /** The assistant was added to a group. @param by address of the chat of two with who did it */
    record Added(String by) implements Heard {}

    /** The person has closed or opened the chat for the assistant. */
    record Reachable(boolean reachable) implements Heard {}

    /** Nothing that concerns the assistant. */
    record Nothing() implements Heard {}
}
