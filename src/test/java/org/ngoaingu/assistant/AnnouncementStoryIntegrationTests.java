package org.ngoaingu.assistant;

/** The story with some hundred readers; ten thousand: {@link AnnouncementStoryBench}. */
class AnnouncementStoryIntegrationTests extends AnnouncementStory {

    AnnouncementStoryIntegrationTests() {
        super(300);
    }
}
