package org.ngoaingu.channel;

import java.util.List;

/** Makes messages to many; what it needs to know of their readers it asks once for all of them. */
public interface BulkMaker extends ReplyMaker {

    /** One message to make. @param subject as {@link Made#subject()} tells it */
    record Wanted(String subject, Chat to) {}

    /**
     * Makes several, as {@link ReplyMaker#make} makes one.
     *
     * @return one for each, in their order
     */
    List<Making> make(List<Wanted> wanted);

    @Override
    default Making make(String subject, Chat to) {
        return make(List.of(new Wanted(subject, to))).getFirst();
    }
}
