package org.ngoaingu.assistant.announcement;

import java.util.List;
import java.util.Set;
import org.ngoaingu.channel.Reply;

/** Answers some of the buttons {@code n:ANNOUNCEMENT:act}. */
interface AnnouncementButtons {

    /** The last part of their data. */
    Set<String> acts();

    /** Inside the turn's transaction; the room asks the rights. */
    List<Reply> pressed(Pressed pressed);
}
