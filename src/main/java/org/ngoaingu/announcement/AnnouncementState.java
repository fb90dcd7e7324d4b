package org.ngoaingu.announcement;

import org.ngoaingu.platform.Message;

/** How far an announcement is. */
public enum AnnouncementState {
    /** Is being written (bản nháp). */
    DRAFT,
    /** A second person is to approve it (chờ duyệt). */
    WAITING_FOR_APPROVAL,
    /** Goes out when its time comes (đã lên lịch). */
    SCHEDULED,
    RUNNING,
    /** Nothing goes out until it is resumed. */
    PAUSED,
    /** Everybody has a state that is final. */
    ENDED,
    /** Somebody stopped it for good; who had not got it does not get it. */
    CANCELLED,
    /** Was too late to be sent (quá hạn gửi). */
    EXPIRED;

    public Message says() {
        return Message.of("announcement.state." + name());
    }
}
