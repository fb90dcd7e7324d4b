package org.ngoaingu.announcement;

/** An announcement has another state; published inside the transaction. */
public record AnnouncementChanged(AnnouncementView now) {}
