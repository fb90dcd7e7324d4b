package org.ngoaingu.announcement;

/** Key of an announcement. */
public record AnnouncementId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
