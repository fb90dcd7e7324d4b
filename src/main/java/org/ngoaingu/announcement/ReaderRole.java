package org.ngoaingu.announcement;

import org.ngoaingu.platform.Message;

/** What somebody is in the office, for choosing readers. */
public enum ReaderRole {
    /** Leads a unit by the unit list (thủ trưởng đơn vị). */
    HEAD,
    /** Administers a unit here. */
    ADMINISTRATOR,
    /** Neither. */
    STAFF;

    public Message says() {
        return Message.of("announcement.role." + name());
    }
}
