package org.ngoaingu.channel.telegram;

/** A way in which updates come. */
interface Reception {

    /**
     * Does what is due; called again and again.
     *
     * @param again whether the last round failed, so that this one is to show quickly whether it works again
     */
    void round(boolean again) throws CallFailed, InterruptedException;

    /** Ends a round that is under way. */
    default void stop() {}
}
