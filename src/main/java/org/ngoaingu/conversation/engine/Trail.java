package org.ngoaingu.conversation.engine;

/** Hears which places of a flow a turn walks through, so that it can be told which of them transcripts reach. */
@FunctionalInterface
public interface Trail {

    /** Nobody listens. */
    Trail NONE = (flow, place) -> {};

    /** @param place the id of a step; of a branch also {@code id/0} for its first case and {@code id/-} past all */
    void passed(String flow, String place);
}
