package org.ngoaingu.conversation;

import org.ngoaingu.channel.Choice;

/** Buttons that start a flow whenever they are pressed. */
public final class StartChoice {

    /** Owner of buttons that name a flow. */
    public static final String FLOW = "f";

    /** Owner of buttons that name an intent. */
    public static final String INTENT = "i";

    private StartChoice() {}

    /** A button that starts the flow, such as {@code what-if}. */
    public static Choice flow(String flow, String label) {
        return new Choice(FLOW + ":" + flow + ":", label);
    }

    /** A button that starts the flow with its first slot filled, such as {@code what-if} with {@code LEAD}. */
    public static Choice flow(String flow, String firstSlot, String label) {
        return new Choice(FLOW + ":" + flow + ":" + firstSlot, label);
    }

    /** A button that does what a sentence of this intent does, such as {@code quota_why}. */
    public static Choice intent(String intent, String label) {
        return new Choice(INTENT + ":" + intent + ":", label);
    }
}
