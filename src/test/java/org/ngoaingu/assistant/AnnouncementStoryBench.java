package org.ngoaingu.assistant;

import org.junit.jupiter.api.Tag;

/** The story with many readers; prints how long each part took. {@code -Dbench.readers=10000}. */
@Tag("bench")
class AnnouncementStoryBench extends AnnouncementStory {

    AnnouncementStoryBench() {
        super(Integer.getInteger("bench.readers", 10_000));
    }
}
